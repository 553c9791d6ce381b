import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runNpm } from './npm.mjs'
import { SetupProblem } from './problem.mjs'
import { say } from './progress.mjs'
import { projectFolder } from './project.mjs'

const lockFile = join(projectFolder, 'package-lock.json')
const installed = join(projectFolder, 'node_modules')
const stampFile = join(installed, '.touchstone-setup.json')

/** Installs the dependencies if they do not match package-lock.json. */
export async function installDependencies() {
  const lock = await readFile(lockFile, 'utf8')
  const sha256 = createHash('sha256').update(lock).digest('hex')
  if ((await readJson(stampFile))?.sha256 === sha256) return
  // Someone who ran npm by hand has them already.
  if (!(await npmHasInstalled(JSON.parse(lock)))) {
    say('Installing dependencies …')
    // Installs development tools too, even if NODE_ENV is production, because the app is built here. npm first
    // removes node_modules and the stamp in it, so an interrupted installation is repeated.
    const { ok, tail } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], projectFolder)
    if (!ok)
      throw new SetupProblem(
        `${tail}\nThe dependencies could not be installed: npm ci failed, as shown above.`,
      )
  }
  await writeFile(stampFile, JSON.stringify({ sha256 }))
}

/**
 * Whether npm's own record of node_modules, written at the end of an installation, matches the lock file.
 * @param {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} lock
 */
async function npmHasInstalled(lock) {
  const record = await readJson(join(installed, '.package-lock.json'))
  if (!record?.packages) return false
  return Object.entries(lock.packages).every(([place, wanted]) => {
    const present = record.packages[place]
    if (place === '') return true
    // Packages for other platforms are not installed.
    if (!present) return wanted.optional === true
    return present.version === wanted.version && present.integrity === wanted.integrity
  })
}

/** @param {string} file */
async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
