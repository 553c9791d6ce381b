import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const project = resolve(import.meta.dirname, '../..')
const oxlint = join(project, 'node_modules/oxlint/bin/oxlint')

/** A file, what it may not import, and words of the sentence that says where the code belongs. */
const wrong: readonly (readonly [file: string, imported: string, sentence: string])[] = [
  ['src/core/text/wrong.ts', 'node:fs', 'core knows no Electron, no Node and no React'],
  ['src/core/model/wrong.ts', 'electron', 'core knows no Electron, no Node and no React'],
  ['src/core/commands/wrong.ts', '../../library/library', 'core is the domain'],
  ['src/core/claims/wrong.ts', '../../contract/requests', 'core is the domain'],
  ['src/importers/wrong.ts', '../library/library', 'an importer turns bytes into an article draft'],
  ['src/library/wrong.ts', '../importers/extractArticle', 'the library keeps articles on disk'],
  ['src/library/wrong.ts', 'electron', 'the library works without Electron'],
  ['src/reports/wrong.ts', 'node:fs/promises', 'reports are pure functions'],
  ['src/reports/html/wrong.ts', '../../library/library', 'made of the article'],
  ['src/contract/wrong.ts', '../workbench/workbench', 'the contract is what both sides'],
  ['src/encoder/wrong.ts', '../library/library', 'encoder knows sentences and nothing else'],
  ['src/search/wrong.ts', '../library/library', 'search knows core and the contract'],
  ['src/workbench/wrong.ts', '../main/window', 'the workbench runs under any host'],
  ['src/workbench/wrong.ts', 'electron', 'the workbench runs without Electron'],
  ['src/cli/wrong.ts', '../main/menu', 'the command line has no window'],
  ['src/preload/wrong.ts', '../core/model/article', 'knows only the contract'],
  ['src/main/wrong.ts', '../renderer/lib/ask', 'main is Electron glue'],
  ['src/renderer/app/wrong.tsx', '../../library/library', 'the renderer sees core and the contract'],
  ['src/renderer/lib/wrong.ts', 'node:path', 'the renderer has no Node and no Electron'],
  ['src/renderer/ui/wrong.tsx', '../features/claim/ClaimDetail', 'they import no feature'],
  ['src/renderer/features/claim/wrong.tsx', '../evidence/EvidenceList', 'a feature never imports another'],
  ['src/renderer/features/claim/wrong.tsx', '../reports/ReportDialog', 'a feature never imports another'],
  ['src/renderer/features/reports/wrong.tsx', '../claim/ClaimDetail', 'a feature never imports another'],
  [
    'src/renderer/features/claim/wrong.tsx',
    '../../../library/log',
    'the renderer sees core and the contract',
  ],
  [
    'src/renderer/features/claim/wrong.tsx',
    '../../../search/documents',
    'the renderer sees core and the contract',
  ],
  ['src/renderer/features/claim/wrong.tsx', 'electron', 'the renderer has no Node and no Electron'],
]

/** The same walls must let these through. */
const right: readonly (readonly [file: string, imported: string])[] = [
  ['src/renderer/features/claim/right.tsx', '../../../core/model/claim'],
  ['src/renderer/features/claim/right.tsx', '../../lib/library'],
  ['src/renderer/app/right.tsx', '../features/library/LibraryPane'],
  ['src/library/right.ts', 'node:fs'],
  ['src/workbench/right.ts', '../library/library'],
  ['src/main/right.ts', '../workbench/workbench'],
]

interface Finding {
  readonly filename: string
  readonly message: string
  readonly help: string
  readonly code: string
}

/** The name of the file for one line of a list: several may be about one file. */
const named = (file: string, index: number) => file.replace(/\.(?=tsx?$)/, `${index}.`)

describe('the walls between the rooms', () => {
  let folder: string
  let findings: readonly Finding[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'touchstone-walls-'))
    const config = JSON.parse(await readFile(join(project, '.oxlintrc.json'), 'utf8')) as {
      options?: unknown
    }
    // Types have no part in this, and the folder has none.
    delete config.options
    await writeFile(join(folder, '.oxlintrc.json'), JSON.stringify(config))
    for (const list of [wrong, right])
      for (const [index, [file, imported]] of list.entries()) await write(named(file, index), imported)
    findings = await lint()
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Puts a file there that imports something. */
  const write = async (file: string, imported: string) => {
    const path = join(folder, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `import { thing } from '${imported}'\nexport const other = thing\n`)
  }

  /** What the linter says of all files; it takes longer to start than to read them. */
  const lint = async () => {
    const ended = run(process.execPath, [oxlint, '--format', 'json'], { cwd: folder })
    const { stdout } = await ended.catch((error: unknown) => error as { stdout: string })
    return (JSON.parse(stdout) as { diagnostics: readonly Finding[] }).diagnostics
  }
  const saidOf = (file: string) => findings.filter(({ filename }) => filename === file)

  it.each(wrong.map(([file, ...rest], index) => [named(file, index), ...rest] as const))(
    'fail %s when it imports %s, and say: %s',
    (file, _, sentence) => {
      expect(
        saidOf(file)
          .map(({ message, help }) => `${message} ${help}`)
          .join('\n'),
      ).toContain(sentence)
    },
  )

  it.each(right.map(([file, ...rest], index) => [named(file, index), ...rest] as const))(
    'let %s import %s',
    (file) => {
      expect(findings.length).toBeGreaterThanOrEqual(wrong.length)
      expect(saidOf(file).filter(({ code }) => code.includes('no-restricted-imports'))).toEqual([])
    },
  )
})
