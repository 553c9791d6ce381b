import { createHash, randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'

/** The form of the names of files that are being written outside a library: by which computer, and which process. */
const form = /^\.touchstone-([0-9a-f]{8})-(\d+)-[0-9a-f-]{36}\.part$/

const computer = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/** A new name in the same folder, to write a file or folder before it takes its place. Nobody can guess it. */
export function partBeside(file: string): string {
  return join(dirname(file), `.touchstone-${computer}-${process.pid}-${randomUUID()}.part`)
}

/** Deletes what programs on this computer left beside `file` when they were killed; never fails. */
export async function removeDeadParts(file: string): Promise<void> {
  const folder = dirname(file)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const [, host, pid] = form.exec(name) ?? []
    if (host !== computer || isRunning(Number(pid))) continue
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

/** A number that another program has by now keeps the file until the next time. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
