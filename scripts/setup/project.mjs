import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * @type {{
 *   productName: string
 *   version: string
 *   engines: { node: string }
 *   dependencies: Record<string, string>
 *   devDependencies: Record<string, string>
 * }}
 */
export const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))

/** The person's working directory: npm changes to the project's folder before it runs a script. */
export const callersFolder = process.env['INIT_CWD'] || process.cwd()

/** The folder for files that can be fetched again. */
export const cacheFolder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'touchstone')

/**
 * The script file of a dependency's command, to run with Node itself: the links in node_modules/.bin are shell
 * scripts on Windows.
 * @param {string} dependency
 * @param {string} [command]
 * @returns {string}
 */
export function commandOf(dependency, command = dependency) {
  const folder = join(projectFolder, 'node_modules', dependency)
  return join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin[command])
}
