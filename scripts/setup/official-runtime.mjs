import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { say } from './progress.mjs'
import { cacheFolder, projectFolder } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const folder = join(projectFolder, 'node_modules', 'electron')
const failureFile = join(cacheFolder, 'electron', 'failed-download.json')
const day = 24 * 60 * 60 * 1000

/** @typedef {{ executable: string, version: string }} Installed */

/**
 * The official Electron in the version of package.json, downloaded if it is missing.
 * @param {{ patience: number }} options how long a download may take, in milliseconds
 * @returns {Promise<Installed | { why: string }>} or why there is none
 */
export async function officialRuntime({ patience }) {
  const present = await installedOfficialRuntime()
  if (present) return present
  const version = await wantedVersion()
  const before = await earlierFailure(version)
  if (before) return { why: before }
  say(`Downloading Electron ${version} …`)
  // Electron's own installer, which verifies the download. It gives up by itself if the network is missing or silent
  // (connecting may take 10 seconds), so the limit is only for a download that crawls.
  const { ok, output } = await runQuietly(process.execPath, [join(folder, 'install.js')], {
    timeout: patience,
  })
  const now = ok ? await installedOfficialRuntime() : undefined
  if (now) {
    await rm(failureFile, { force: true })
    return now
  }
  const why = /^\w*Error.*: (.+)$/m.exec(output)?.[1] ?? 'it took too long'
  await mkdir(dirname(failureFile), { recursive: true })
  await writeFile(failureFile, JSON.stringify({ version, why, at: new Date().toISOString() }))
  say(`Electron ${version} could not be downloaded (${why}); next attempt tomorrow, or with`)
  say(`TOUCHSTONE_ELECTRON_DOWNLOAD=now in the environment.`)
  return { why }
}

/**
 * The official Electron, if it was downloaded before.
 * @returns {Promise<Installed | undefined>}
 */
export async function installedOfficialRuntime() {
  try {
    const version = (await readFile(join(folder, 'dist', 'version'), 'utf8')).trim().replace(/^v/, '')
    const executable = join(folder, 'dist', await readFile(join(folder, 'path.txt'), 'utf8'))
    await access(executable)
    return version === (await wantedVersion()) ? { executable, version } : undefined
  } catch {
    return undefined
  }
}

async function wantedVersion() {
  return String(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')).version)
}

/**
 * A failed download is remembered for a day, so that not every start waits for another failure.
 * @param {string} version
 * @returns {Promise<string | undefined>}
 */
async function earlierFailure(version) {
  if (process.env['TOUCHSTONE_ELECTRON_DOWNLOAD'] === 'now') return undefined
  try {
    const failure = JSON.parse(await readFile(failureFile, 'utf8'))
    const age = Date.now() - Date.parse(failure.at)
    return failure.version === version && age >= 0 && age < day ? String(failure.why) : undefined
  } catch {
    return undefined
  }
}
