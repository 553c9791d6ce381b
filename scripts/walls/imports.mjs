// @ts-check
import { Visitor, parseSync } from 'oxc-parser'

/**
 * @typedef {object} Import
 * @property {number} line counted from 1
 * @property {string | undefined} name what is imported, as it is written; undefined where it is computed
 * @property {boolean} file whether the name is a file's in any case, as in new URL() and in style sheets
 */

/**
 * If a file contains one of these words, it may import by other means than import and export, so its tree is
 * searched, too.
 */
const otherForms = /\b(require|createRequire|URL|mock|importActual|getBuiltinModule)\b|\bimport\s*(\(|\.)/

/**
 * Whether a file can import: a script or a style sheet, in every ending that the build or the runtime reads.
 * @param {string} file
 */
export function isCode(file) {
  return /\.(?:[cm]?[jt]s|[jt]sx|css)$/.test(file)
}

/** The functions that import the module named by their first argument. */
const loaders = new Set([
  'require',
  'require.resolve',
  'import.meta.glob',
  'import.meta.resolve',
  'process.getBuiltinModule',
  'vi.importActual',
  'vi.mock',
])

/** A file could not be parsed in its language. */
export class Unparsable extends Error {
  /**
   * @param {string} message
   * @param {number} line
   */
  constructor(message, line) {
    super(message)
    this.line = line
  }
}

/**
 * Every import of a file, in any form.
 * @param {string} file its path, whose ending gives the language
 * @param {string} source
 * @returns {readonly Import[]}
 * @throws {Unparsable}
 */
export function importsOf(file, source) {
  if (file.endsWith('.css')) return importsOfStyles(source)
  const parsed = parseSync(file, source)
  const [error] = parsed.errors
  if (error) throw new Unparsable(error.message, lineOf(source, error.labels[0]?.start ?? 0))
  /** @type {(start: number, name: string | undefined, file?: boolean) => Import} */
  const at = (start, name, file = false) => ({ line: lineOf(source, start), name, file })
  const found = importsOfModule(parsed.module, at)
  if (otherForms.test(source)) found.push(...importsInTree(parsed.program, source, at))
  if (source.includes('<reference')) found.push(...references(parsed.comments, at))
  return found
}

/** @typedef {(start: number, name: string | undefined, file?: boolean) => Import} At */

/**
 * import … from, import '…', export … from, with and without types.
 * @param {import('oxc-parser').EcmaScriptModule} module
 * @param {At} at
 */
function importsOfModule({ staticImports, staticExports }, at) {
  const named = [...staticImports, ...staticExports.flatMap(({ entries }) => entries)]
  return named.flatMap(({ moduleRequest }) =>
    moduleRequest ? [at(moduleRequest.start, moduleRequest.value)] : [],
  )
}

/**
 * import(), require() and its like, import x = require(), types from import(), new URL(…, import.meta.url).
 * @param {import('oxc-parser').Program} program
 * @param {string} source
 * @param {At} at
 */
function importsInTree(program, source, at) {
  const required = new Set(loaders)
  /** @type {Import[]} */
  const found = []
  /** @type {(node: { start: number, end: number }) => string} */
  const text = ({ start, end }) => source.slice(start, end)
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (!init || !isRequireMaker(text(init))) return
      required.add(text(id)).add(`${text(id)}.resolve`)
    },
    CallExpression({ callee, arguments: given, start }) {
      const name = text(callee)
      if (given[0] && (required.has(name) || isRequireMaker(name)))
        found.push(...written(given[0]).map((one) => at(start, one)))
    },
    ImportExpression({ source: named, start }) {
      found.push(...written(named).map((one) => at(start, one)))
    },
    TSImportType({ source: named, start }) {
      found.push(at(start, named.value))
    },
    TSExternalModuleReference({ expression, start }) {
      found.push(at(start, expression.value))
    },
    NewExpression({ callee, arguments: given, start }) {
      if (text(callee) !== 'URL' || !given[1] || text(given[1]) !== 'import.meta.url') return
      found.push(...written(given[0], true).map((one) => at(start, one, true)))
    },
  }).visit(program)
  return found
}

/** @param {string} text of an expression, such as createRequire(import.meta.url) or createRequire(…).resolve */
function isRequireMaker(text) {
  return /^(module\.)?createRequire\([^()]*(\([^()]*\))?[^()]*\)(\.resolve)?$/.test(text)
}

/**
 * The names in an expression, as far as they are literal.
 * @param {import('oxc-parser').Argument | undefined} node
 * @param {boolean} [folderIsEnough] whether for a template only the folder has to be literal
 * @returns {readonly (string | undefined)[]}
 */
function written(node, folderIsEnough = false) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return [node.value]
  if (node?.type === 'ArrayExpression') return node.elements.flatMap((one) => written(one ?? undefined))
  if (node?.type !== 'TemplateLiteral') return [undefined]
  const start = node.quasis[0]?.value.cooked ?? ''
  if (node.expressions.length === 0) return [start]
  const folder = start.slice(0, start.lastIndexOf('/') + 1)
  return [folderIsEnough && folder !== '' ? folder : undefined]
}

/**
 * /// <reference path="…" /> and types="…".
 * @param {readonly import('oxc-parser').Comment[]} comments
 * @param {At} at
 */
function references(comments, at) {
  return comments.flatMap(({ value, start }) => {
    const [, form, name] = /^\/\s*<reference\s+(path|types)\s*=\s*["']([^"']+)["']/.exec(value) ?? []
    return name === undefined ? [] : [at(start, name, form === 'path')]
  })
}

/** @param {string} source of a style sheet */
function importsOfStyles(source) {
  const imports = source.matchAll(/@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/g)
  return [...imports].map(({ 1: name, index }) => ({ line: lineOf(source, index), name, file: true }))
}

/**
 * @param {string} source
 * @param {number} index in UTF-16 code units
 */
function lineOf(source, index) {
  return source.slice(0, index).split('\n').length
}
