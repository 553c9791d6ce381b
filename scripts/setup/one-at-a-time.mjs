import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive } from './alive.mjs'
import { SetupProblem } from './problem.mjs'
import { projectFolder } from './project.mjs'

const output = join(projectFolder, 'out')
const lockFile = join(output, '.setup.lock')
const patience = 10 * 60 * 1000

/**
 * Runs work on the project's folder while no other set-up does: commands started side by side would overwrite each
 * other's build.
 * @param {() => Promise<void>} work
 */
export async function oneAtATime(work) {
  const locked = await takeLock()
  try {
    await work()
  } finally {
    if (locked) await rm(lockFile, { force: true })
  }
}

async function takeLock() {
  for (const start = Date.now(); Date.now() - start < patience; await wait(100)) {
    try {
      await mkdir(output, { recursive: true })
      await writeFile(lockFile, String(process.pid), { flag: 'wx' })
      return true
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error)
      // In a read-only folder nobody builds.
      if (code === 'EROFS' || code === 'EACCES') return false
      if (code !== 'EEXIST') throw error
    }
    const owner = Number(await readFile(lockFile, 'utf8').catch(() => '0'))
    // 0: it is being written or was just removed.
    if (owner > 0 && !isAlive(owner)) await rm(lockFile, { force: true })
  }
  throw new SetupProblem(`Another set-up is taking very long. If there is none, delete ${lockFile}.`)
}
