import { execFileSync } from 'node:child_process'
import { mkdir, rm, symlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What can stand where a library has a file, and is none. */
export const kinds = [
  'a link to a private file',
  'a link to /dev/zero',
  'a broken link',
  'a pipe',
  'a socket',
] as const
export type Kind = (typeof kinds)[number]

/** Puts something that is no file in a file's place; `secret` is the private file. */
export async function putInPlace(file: string, kind: Kind, secret: string): Promise<void> {
  await rm(file, { recursive: true, force: true })
  await mkdir(dirname(file), { recursive: true })
  if (kind === 'a link to a private file') await symlink(secret, file)
  else if (kind === 'a link to /dev/zero') await symlink('/dev/zero', file)
  else if (kind === 'a broken link') await symlink('/nowhere/at/all', file)
  else if (kind === 'a pipe') execFileSync('mkfifo', [file])
  else await leaveSocket(file)
}

/** A socket stays on the disk when its program is gone, but not when it closes it: so it is made in another process. */
async function leaveSocket(file: string): Promise<void> {
  // The path of a socket is short, so it is made where it is to be.
  const script = `process.chdir(${JSON.stringify(dirname(file))}); require('net').createServer().listen('s', () => process.kill(process.pid, 'SIGKILL'))`
  try {
    execFileSync(process.execPath, ['-e', script], { stdio: 'ignore' })
  } catch {
    // It was killed, as it was meant to be.
  }
  execFileSync('mv', [`${dirname(file)}/s`, file])
}
