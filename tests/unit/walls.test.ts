import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type Room, rooms } from '../../scripts/walls/allowed.mjs'
import { faultsOf, roomOf } from '../../scripts/walls/faults.mjs'
import { isCode } from '../../scripts/walls/imports.mjs'

const run = promisify(execFile)
const project = resolve(import.meta.dirname, '../..')
const paths = Object.keys(rooms)
const rowOf = (path: string): Room => {
  const row = rooms[path]
  if (!row) throw new Error(`${path} has no row.`)
  return row
}

/** A file of the project that a row applies to. */
function fileIn(path: string): string {
  if (statSync(join(project, path)).isFile()) return path
  const files = readdirSync(join(project, path), { recursive: true, encoding: 'utf8' })
  const file = files
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .find((name) => /(?<!\.test)\.(ts|tsx|mjs|cjs)$/.test(name) && roomOf(name) === path)
  if (file === undefined) throw new Error(`There is no code in ${path}.`)
  return file
}

/** A new file in a room, or the room itself if it is a file. */
const newFileIn = (path: string): string => (extname(path) === '' ? `${path}/new.ts` : path)

/** The faults of a file in a room that imports this. */
const faultsIn = (path: string, imported: string): readonly string[] =>
  messages(newFileIn(path), `import { thing } from '${imported}'\nexport const other = thing\n`)

const messages = (file: string, source: string): readonly string[] =>
  faultsOf(file, source).map(({ message }) => message)

/** The import path from one room's file to another's. */
function nameOf(from: string, to: string): string {
  const name = relative(dirname(newFileIn(from)), to)
  return (name.startsWith('.') ? name : `./${name}`).replace(/\.(ts|tsx)$/, '')
}

const mayImport = (from: string, to: string): boolean =>
  (rowOf(from).rooms ?? []).some((room) => to === room || to.startsWith(`${room}/`))
const pairs = paths.flatMap((from) => paths.filter((to) => to !== from).map((to) => ({ from, to })))
const features = paths.filter((path) => path.startsWith('src/renderer/features/'))
const known = [...new Set(paths.flatMap((path) => rowOf(path).packages ?? []))]

describe('the walls between the rooms', () => {
  it.each(paths)(
    'let %s import the rooms of its row and no other, and say where the code belongs',
    (from) => {
      for (const { to } of pairs.filter((pair) => pair.from === from)) {
        const found = faultsIn(from, nameOf(from, fileIn(to)))
        if (mayImport(from, to)) expect(found, `${from} imports ${to}`).toEqual([])
        else expect(found, `${from} imports ${to}`).toEqual([expect.stringContaining(rowOf(from).belongs)])
      }
    },
  )

  it.each(paths)('let %s import the packages of its row and no other', (path) => {
    const { packages = [], belongs } = rowOf(path)
    for (const name of known) {
      if (packages.includes(name)) expect(faultsIn(path, name), `${path} imports ${name}`).toEqual([])
      else expect(faultsIn(path, name)).toEqual([expect.stringContaining(belongs)])
    }
    for (const name of ['left-pad', '@scope/left-pad', 'left-pad/part'])
      expect(faultsIn(path, name)).toEqual([expect.stringContaining(belongs)])
  })

  it.each(paths)(
    'let %s import what Node brings where its row says so, and by its full name alone',
    (path) => {
      const { node = false, belongs } = rowOf(path)
      for (const name of builtinModules.filter((module) => !module.startsWith('_'))) {
        const plain = name.replace(/^node:/, '')
        const full = faultsIn(path, `node:${plain}`)
        if (node) expect(full, `${path} imports node:${plain}`).toEqual([])
        else expect(full, `${path} imports node:${plain}`).toEqual([expect.stringContaining(belongs)])
        // Without `node:`, a module such as node:test would be a package.
        expect(faultsIn(path, plain)).toHaveLength(1)
      }
      expect(faultsIn(path, 'fs')).toEqual([expect.stringContaining(node ? 'Write ‘node:fs’' : belongs)])
    },
  )

  it('let Electron into main, preload and what measures the runtime alone', () => {
    expect(paths.filter((path) => faultsIn(path, 'electron').length === 0)).toEqual([
      'src/main',
      'src/preload',
      'tests/bench/window/electron',
    ])
  })

  it('let no two rooms import each other, directly or not', () => {
    const shipped = paths.filter((path) => path.startsWith('src/'))
    const importedBy = (from: string) => shipped.filter((to) => to !== from && mayImport(from, to))
    const reached = (from: string, seen = new Set<string>()): Set<string> => {
      for (const to of importedBy(from)) if (!seen.has(to)) reached(to, seen.add(to))
      return seen
    }
    for (const path of shipped) expect([...reached(path)], path).not.toContain(path)
    expect(importedBy('src/core')).toEqual([])
  })

  it('let no feature import another or the app', () => {
    expect(features.length).toBeGreaterThan(10)
    for (const one of features)
      for (const other of ['src/renderer/app', ...features.filter((feature) => feature !== one)])
        expect(faultsIn(one, nameOf(one, fileIn(other)))).toEqual([
          expect.stringContaining('A feature never imports another feature or the app'),
        ])
  })

  it('let shipped code import only shipped packages', () => {
    const shipped = paths.filter((path) => path.startsWith('src/') && !rowOf(path).isForTests)
    for (const path of shipped) expect(faultsIn(path, 'vitest')).toHaveLength(1)
  })

  it.each([
    'src/attic/new.ts',
    'src/new.ts',
    'src/renderer/features/attic/new.tsx',
    'src/renderer/attic/new.ts',
  ])('fail %s, whose folder has no row, even where it imports nothing', (file) => {
    expect(messages(file, 'export const thing = 1\n')).toEqual([
      expect.stringMatching(/^src\S* has no row in scripts\/walls\/allowed\.mjs\./),
    ])
  })
})

describe('a wrong import is found', () => {
  it.each([
    ["import { log } from '../library/log'"],
    ["import log from '../library/log'"],
    ["import * as log from '../library/log'"],
    ["import '../library/log'"],
    ["import '../library/log/log.js'"],
    ["import type { Log } from '../library/log/log'"],
    ["import { type Log } from '../library/log/log'"],
    ["export { log } from '../library/log/log'"],
    ["export * from '../library/log/log'"],
    ["export * as log from '../library/log/log'"],
    ["export type { Log } from '../library/log/log'"],
    ["export const log = await import('../library/log/log')"],
    ['export const log = await import(`../library/log/log`)'],
    ["export type Log = import('../library/log/log').Log"],
    ["export type Log = typeof import('../library/log/log')"],
    ["import log = require('../library/log/log')"],
    ["export const log = require('../library/log/log')"],
    ["export const log = require.resolve('../library/log/log')"],
    ["export const log = module.createRequire(import.meta.url)('../library/log/log')"],
    ["export const log = createRequire(import.meta.url).resolve('../library/log/log')"],
    ["const load = createRequire(import.meta.url)\nexport const log = load('../library/log/log')"],
    ["export const log = import.meta.resolve('../library/log/log')"],
    ["export const logs = import.meta.glob(['../library/log/log.ts'])"],
    ["vi.mock('../library/log/log')"],
    ["export const log = new URL('../library/log/log.ts', import.meta.url)"],
    ['export const log = (name: string) => new URL(`../library/${name}.ts`, import.meta.url)'],
    ["import log from '../library/log/log.ts?url'"],
    ["import log from '../library/log/log.ts?raw'"],
    ["export const log = new Worker(new URL('../library/log/log.ts', import.meta.url))"],
    ['/// <reference path="../library/log/log.ts" />'],
  ])('as %s', (source) => {
    for (const before of ['', 'const library = 1\n'])
      expect(faultsOf('src/core/new.ts', `${source.startsWith('///') ? '' : before}${source}\n`)).toEqual([
        expect.objectContaining({ message: expect.stringContaining('of src/library. core is the domain') }),
      ])
  })

  it('of Node’s own modules', () => {
    const core = (source: string) => messages('src/core/new.ts', source)
    for (const source of ["process.getBuiltinModule('fs')", "require('fs')", "await import('node:fs')"])
      expect(core(source)).toEqual([expect.stringContaining('of Node. core is the domain')])
    expect(core('/// <reference types="node" />')).toHaveLength(1)
  })

  it('in a component, in a style sheet and in a script', () => {
    const claim = 'src/renderer/features/claim'
    const component =
      "export const A = () => <b>{1}</b>\nexport { EvidenceList } from '../evidence/EvidenceList'\n"
    expect(faultsOf(`${claim}/New.tsx`, component)).toMatchObject([{ line: 2 }])
    expect(faultsOf(`${claim}/new.css`, "\n\n@import '../evidence/evidence.css';\n")).toMatchObject([
      { line: 3 },
    ])
    expect(faultsOf(`${claim}/new.css`, '@import url(../evidence/evidence.css);\n')).toHaveLength(1)
    expect(messages('scripts/setup/new.mjs', "import { parseSync } from 'oxc-parser'\n")).toHaveLength(1)
  })

  it.each(['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs', 'css'])('in a .%s file', (ending) => {
    const file = `src/core/new.${ending}`
    const sources: Readonly<Record<string, string>> = {
      css: "@import '../renderer/app/base.css';",
      cjs: "require('../library/log/log')",
      cts: "require('../library/log/log')",
    }
    const source = sources[ending] ?? "import '../library/log'"
    expect(isCode(file)).toBe(true)
    expect(messages(file, source)).toEqual([expect.stringContaining('core is the domain')])
  })

  it('with its line, for every import of a file', () => {
    const source = "import 'node:fs'\n\n/* library */\nimport { z } from 'zod'\nimport '../library/log'\n"
    expect(faultsOf('src/core/new.ts', source).map(({ line }) => line)).toEqual([1, 5])
  })

  it('if it can’t be known what is imported', () => {
    for (const source of ['await import(name)', 'require(name)', 'new URL(name, import.meta.url)'])
      expect(messages('src/cli/new.ts', source)).toEqual([expect.stringContaining('is computed')])
    expect(messages('tests/cli/new.ts', 'await import(name)')).toEqual([])
  })

  it('if there is no module of that name', () => {
    const cli = (name: string) => faultsIn('src/cli', name)
    expect(cli('../core/gone')).toEqual(['There is no file ‘../core/gone’ for it to import.'])
    expect(cli('zod/gone')).toEqual(['There is no ‘zod/gone’ in the package for it to import.'])
    for (const name of ['@/core/text', '/etc/passwd', '#core', 'https://example.org/a.js', '~/a'])
      expect(cli(name), name).toEqual([`‘${name}’ names neither a file, as ‘./…’ does, nor a package.`])
  })

  it('and a file that is not code is named', () => {
    expect(faultsOf('src/core/new.ts', '\nimport {')).toMatchObject([
      { line: 2, message: expect.stringMatching(/^It can’t be read/) },
    ])
  })
})

describe('tests beside components', () => {
  const beside = (source: string) => messages('src/renderer/features/claim/New.test.tsx', source)
  it('may import what tests need', () => {
    expect(beside("import { expect } from 'vitest'\nimport './ClaimDetail'\nimport '../../lib/ask'")).toEqual(
      [],
    )
    expect(beside("import '../../../../tests/reports/sampleArticle'")).toEqual([])
  })
  it('may import no more of the product than the files beside them may', () => {
    expect(beside("import '../evidence/EvidenceList'\nimport '../../../library/log'")).toHaveLength(2)
    expect(beside("import 'lowdb'")).toHaveLength(1)
  })
})

describe('words that only look like imports', () => {
  it.each([
    ['// import { log } from "../library/log"'],
    ['export const text = "import { log } from \'../library/log\'"'],
    ["export const required = notes.required('../library/log')"],
    ["export const address = new URL('https://example.org/')"],
    ["workbench.import('../library/log')"],
  ])('are ignored: %s', (source) => {
    expect(faultsOf('src/core/new.ts', source)).toEqual([])
  })
})

it('npm run walls finds nothing wrong with the project as it is', async () => {
  const { stdout, stderr } = await run(process.execPath, [join(project, 'scripts/walls.mjs')])
  expect(stdout + stderr).toBe('')
})
