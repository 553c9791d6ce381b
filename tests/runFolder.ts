import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, stat, statfs } from 'node:fs/promises'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../scripts/setup/alive.mjs'

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm'

/** So many bytes must be free there, several times what the files of all tests take at once. */
const room = 2 * 1024 ** 3

/**
 * Gives the temporary files of one run of tests a folder of their own, which is gone after it. Tests save thousands of
 * times, and each time waits for the disk: where memory has room for the files they are there, unless TMPDIR says where.
 */
export default async function runFolder(): Promise<() => Promise<void>> {
  const parent = process.env['TMPDIR'] === undefined && (await hasRoom()) ? inMemory : tmpdir()
  await removeLeftOvers(parent)
  const folder = await mkdtemp(join(parent, `touchstone-run-${process.pid}-`))
  // As open to other accounts as the system's own: some tests are about who may read a library.
  await chmod(folder, 0o755)
  // What is started from here on, the tests' own processes among it, asks for the temporary folder by these names.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => remove(folder)
}

/** Removes this account's folders of runs that were killed: in memory they take room until the computer is restarted. */
export async function removeLeftOvers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, run] = /^touchstone-run-(\d+)-/.exec(name) ?? []
    if (run === undefined || isAlive(Number(run))) continue
    // Another run may be removing it.
    const info = await stat(join(parent, name)).catch(() => undefined)
    if (info?.uid === process.getuid?.()) await remove(join(parent, name))
  }
}

/**
 * Removes a folder with all that is in it; disks that a killed test left mounted there are let go first. A folder that
 * can't be removed stays, and is told on the terminal.
 */
async function remove(folder: string): Promise<void> {
  try {
    // Last mounted first: a disk may stand on another.
    for (const disk of (await mountedBelow(folder)).toReversed()) execFileSync('umount', ['-l', disk])
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  } catch (error) {
    console.warn(`The folder of a run of tests stays: ${String(error)}`)
  }
}

/** The places below a folder where something is mounted, in the order in which it was; see proc(5), mountinfo. */
async function mountedBelow(folder: string): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const lines = (await readFile('/proc/self/mountinfo', 'utf8')).split('\n')
  return lines.map((line) => line.split(' ')[4] ?? '').filter((place) => place.startsWith(`${folder}/`))
}

async function hasRoom(): Promise<boolean> {
  const free = await statfs(inMemory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  return Math.min(free, freemem()) >= room
}
