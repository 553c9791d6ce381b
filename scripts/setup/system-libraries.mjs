import { readdir, stat } from 'node:fs/promises'
import { isOnPath } from './on-path.mjs'
import { SetupProblem } from './problem.mjs'
import { say } from './progress.mjs'
import { runQuietly } from './run-quietly.mjs'
import { runsAsRoot } from './sandbox.mjs'

// Debian's names; newer Debian and Ubuntu append t64 to some of them.
const libraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libcups2',
]
const virtualDisplay = ['xvfb', 'xauth']
const displayPrograms = ['xvfb-run', 'Xvfb', 'xauth']
/** Tests use it to check how another program reads our documents. */
const otherPrograms = { program: 'soffice', package: 'libreoffice-writer-nogui' }
const lists = '/var/lib/apt/lists'
const day = 24 * 60 * 60 * 1000

/**
 * Linux only: makes sure that the runtime finds the libraries it is linked to and, if requested, that a virtual
 * display can be started. Installs what is missing if possible, else says how.
 * @param {{ executable: string, display: boolean }} needs
 */
export async function installSystemLibraries({ executable, display }) {
  if (process.platform !== 'linux') return
  const missing = await whatIsMissing(executable, display)
  if (missing.length === 0) return
  if (!isOnPath('apt-get')) {
    throw new SetupProblem(
      `This system lacks ${missing.join(', ')}. Install them with its package manager ` +
        `(on Debian they are in ${[...libraries, ...virtualDisplay].join(' ')}) and try again.`,
    )
  }
  if (!runsAsRoot) throw new SetupProblem(await howToInstall(missing, display))

  say(`Installing system libraries (missing: ${missing.join(', ')}) …`)
  if (await packageListsAreOld()) await apt(['update'])
  await apt(installCommand(await packages(display)))
  const still = await whatIsMissing(executable, display)
  if (still.length > 0) throw new SetupProblem(`The system still lacks ${still.join(', ')}.`)
}

/**
 * @param {string} executable
 * @param {boolean} display
 */
async function whatIsMissing(executable, display) {
  const { output } = await runQuietly('ldd', [executable])
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
  const programs = display ? displayPrograms.filter((program) => !isOnPath(program)) : []
  return [...new Set([...missing, ...programs])]
}

/**
 * @param {readonly string[]} missing
 * @param {boolean} display
 */
async function howToInstall(missing, display) {
  const steps = []
  if (await packageListsAreOld()) steps.push('sudo apt-get update')
  // Without package lists the names can't be determined here; after the update they can.
  if (await hasPackageLists())
    steps.push(['sudo apt-get', ...installCommand(await packages(display))].join(' '))
  return `This system lacks ${missing.join(', ')}. Run this and try again:\n\n  ${steps.join(' &&\n  ')}\n`
}

/** @param {readonly string[]} names */
function installCommand(names) {
  return ['install', '-y', '--no-install-recommends', ...names]
}

/**
 * The packages to install, by their names on this system.
 * @param {boolean} display
 */
async function packages(display) {
  const named = await Promise.all(
    libraries.map(async (name) => {
      const { ok, output } = await runQuietly('apt-cache', ['show', '--no-all-versions', `${name}t64`])
      return ok && output.includes(`Package: ${name}t64`) ? `${name}t64` : name
    }),
  )
  return display ? [...named, ...virtualDisplay] : named
}

/** Whether apt has package lists: in a fresh container it doesn't. */
async function hasPackageLists() {
  const names = await readdir(lists).catch(() => [])
  return names.some((name) => name.includes('_Packages'))
}

/** Whether apt's lists are missing, or too old to find current files. */
async function packageListsAreOld() {
  // The lists themselves carry their publisher's dates; this folder changes with every update.
  const { mtimeMs } = await stat(`${lists}/partial`).catch(() => ({ mtimeMs: 0 }))
  return Date.now() - mtimeMs > day || !(await hasPackageLists())
}

/** @param {readonly string[]} args */
async function apt(args) {
  const { ok, tail } = await runQuietly('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (!ok) throw new SetupProblem(`${tail}\napt-get ${args[0]} failed, as shown above.`)
}

/**
 * Linux only: installs the office program that some tests open documents with, if possible. Without it these tests
 * are skipped and say so, so a failure here stops nothing.
 */
export async function installTestPrograms() {
  if (process.platform !== 'linux' || isOnPath(otherPrograms.program)) return
  if (!isOnPath('apt-get') || !runsAsRoot) {
    say(`Tests that need LibreOffice will be skipped: ${otherPrograms.program} is not installed.`)
    return
  }
  say('Installing LibreOffice for the tests …')
  try {
    if (await packageListsAreOld()) await apt(['update'])
    await apt(installCommand([otherPrograms.package]))
  } catch (error) {
    say(
      `Tests that need LibreOffice will be skipped: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
