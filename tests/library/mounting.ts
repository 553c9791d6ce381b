import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Makes a folder a disk of its own; only an administrator may. Returns whether it could. */
export function mounted(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Whether disks of a few kilobytes can be mounted here. */
export const canMount: boolean = await (async () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const probe = await mkdtemp(join(tmpdir(), 'touchstone-mount-'))
  const can = mounted(probe, 'size=16k')
  if (can) execFileSync('umount', [probe])
  await rm(probe, { recursive: true })
  return can
})()
