// @ts-check
import { existsSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { ResolverFactory } from 'oxc-resolver'
import { manifest, projectFolder } from '../setup/project.mjs'
import { broughtOtherwise, rooms, shipped, testsBeside } from './allowed.mjs'
import { importsOf, Unparsable } from './imports.mjs'

/** @typedef {{ file: string, line: number, message: string }} Fault */
/** @typedef {import('./allowed.mjs').Room} Room */

const table = 'scripts/walls/allowed.mjs'
const rowless = 'Add a row with what it may import, and where code belongs that needs more.'
const paths = Object.keys(rooms).toSorted((one, other) => other.length - one.length)
const installed = { ...manifest.dependencies, ...manifest.devDependencies }

const resolver = new ResolverFactory({
  extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.d.ts', '.json'],
  extensionAlias: { '.js': ['.ts', '.tsx', '.js'], '.mjs': ['.mts', '.mjs'] },
  conditionNames: ['types', 'import', 'require', 'node', 'style', 'default'],
  mainFields: ['types', 'module', 'main'],
})

/**
 * The faults in a file's imports.
 * @param {string} file its path from the project's folder, with slashes; it need not exist
 * @param {string} source
 * @returns {readonly Fault[]}
 */
export function faultsOf(file, source) {
  const path = roomOf(file)
  const room = path === undefined ? undefined : rooms[path]
  if (!room) return [{ file, line: 1, message: `${dirname(file)} has no row in ${table}. ${rowless}` }]
  try {
    return importsOf(file, source).flatMap(({ line, ...imported }) => {
      const message = faultOf(file, room, imported)
      return message === undefined ? [] : [{ file, line, message }]
    })
  } catch (error) {
    if (error instanceof Unparsable)
      return [{ file, line: error.line, message: `It can’t be read: ${error.message}` }]
    throw error
  }
}

/**
 * The path of the row that applies to a file; undefined if there is none.
 * @param {string} file
 */
export function roomOf(file) {
  return paths.find((path) => isWithin(file, path))
}

/**
 * Why a file may not import something; undefined if it may.
 * @param {string} file
 * @param {Room} room
 * @param {{ name: string | undefined, file: boolean }} imported
 * @returns {string | undefined}
 */
function faultOf(file, room, { name, file: isFile }) {
  if (name === undefined && room.computed) return undefined
  if (name === undefined) return 'The import is computed, so it can’t be checked. Write out its name.'
  const plain = name.replace(/\?.*$/, '')
  if (isFile || plain.startsWith('.')) return faultOfFile(file, room, plain)
  if (plain.startsWith('node:') || isBuiltin(plain)) return faultOfBuiltin(room, plain)
  return faultOfPackage(file, room, plain)
}

/**
 * @param {string} file
 * @param {Room} room
 * @param {string} name
 */
function faultOfFile(file, room, name) {
  const target = fileNamed(file, name)
  if (target === undefined) return `There is no file ‘${name}’ for it to import.`
  const targetRoom = roomOf(target)
  if (isTestBeside(target) && !isTestBeside(file))
    return `It may not import ‘${name}’, a test: no test is shipped.`
  if (targetRoom !== undefined && targetRoom === roomOf(file)) return undefined
  const allowed = isTestBeside(file) ? [...(room.rooms ?? []), ...testsBeside.rooms] : (room.rooms ?? [])
  if (allowed.some((path) => isWithin(target, path))) return undefined
  return `It may not import ‘${name}’ of ${targetRoom ?? dirname(target)}. ${room.belongs}`
}

/**
 * @param {Room} room
 * @param {string} name
 */
function faultOfBuiltin(room, name) {
  if (!room.node) return `It may not import ‘${name}’ of Node. ${room.belongs}`
  if (!name.startsWith('node:')) return `Write ‘node:${name}’: without node: it reads as a package.`
  return undefined
}

/**
 * @param {string} file
 * @param {Room} room
 * @param {string} name
 */
function faultOfPackage(file, room, name) {
  const [packageName] = /^(@[\w.~-]+\/)?\w[\w.~-]*(?=\/|$)/.exec(name) ?? []
  if (packageName === undefined) return `‘${name}’ names neither a file, as ‘./…’ does, nor a package.`
  const beside = isTestBeside(file)
  const allowed = beside ? [...(room.packages ?? []), ...testsBeside.packages] : (room.packages ?? [])
  if (!allowed.includes(packageName))
    return `It may not import the package ‘${packageName}’, which is not in its row in ${table}. ${room.belongs}`
  if (packageName in broughtOtherwise) return undefined
  const isShipped = isWithin(file, shipped) && !beside && !room.isForTests
  if (isShipped && !(packageName in manifest.dependencies))
    return `‘${packageName}’ is not in the dependencies of package.json, and only dependencies are shipped.`
  if (!(packageName in installed)) return `‘${packageName}’ is not in package.json.`
  return resolved(file, name) === undefined
    ? `There is no ‘${name}’ in the package for it to import.`
    : undefined
}

/** @param {string} file */
function isTestBeside(file) {
  return testsBeside.files.test(file)
}

/**
 * The file or folder that a path in a file refers to, from the project's folder; undefined if there is none.
 * @param {string} file
 * @param {string} name
 */
function fileNamed(file, name) {
  const path = join(projectFolder, dirname(file), name)
  const found = resolved(file, name) ?? (existsSync(path) ? path : undefined)
  return found === undefined ? undefined : relative(projectFolder, found).split(sep).join('/')
}

/**
 * @param {string} file
 * @param {string} name
 */
function resolved(file, name) {
  return resolver.sync(join(projectFolder, dirname(file)), name).path
}

/**
 * @param {string} file
 * @param {string} path
 */
function isWithin(file, path) {
  return file === path || file.startsWith(`${path}/`)
}
