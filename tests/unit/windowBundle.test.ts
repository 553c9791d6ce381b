import { relative, resolve } from 'node:path'
import { build, type Rolldown, type UserConfig } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import config from '../../electron.vite.config'

const project = resolve(import.meta.dirname, '../..')

/** The window's built script, with the modules in it. */
async function builtChunks(): Promise<Rolldown.OutputChunk[]> {
  const { renderer } = config({ command: 'build', mode: 'production' }) as {
    readonly renderer: UserConfig
  }
  const built = (await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    build: { ...renderer.build, write: false },
  })) as Rolldown.RolldownOutput
  return built.output.filter((part) => part.type === 'chunk')
}

/** The modules that contribute code to a chunk, by their paths in the project. */
function modulesOf({ modules }: Rolldown.OutputChunk): string[] {
  return Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => relative(project, id))
}

describe('the scripts of the window', () => {
  let chunks: Rolldown.OutputChunk[]
  let all: string[]
  let first: string[]
  beforeAll(async () => {
    chunks = await builtChunks()
    all = chunks.flatMap(modulesOf)
    first = chunks.filter(({ isEntry }) => isEntry).flatMap(modulesOf)
  })

  it('have what the window shows', () => {
    expect(first).toContain('src/renderer/app/App.tsx')
    expect(all).toContain('src/renderer/features/reports/ReportDialog.tsx')
  })

  it.each([
    ['no act that changes an article', /^src\/core\/commands\//],
    ['no comparison of texts', /node_modules\/diff\/|^src\/core\/versions\/(?!changedSentences)/],
    ['no list of requests with its schemas', /^src\/contract\/(requests|router)\.ts$/],
    ['no claim finder and no model', /^src\/core\/(claims|checkworthiness)\//],
    [
      'nothing that reads or writes files',
      /^src\/(importers|library|reports|workbench|search|encoder|main)\//,
    ],
  ])('have %s', (_, pattern) => {
    expect(all.filter((module) => pattern.test(module))).toEqual([])
  })

  it('show a PDF without writing out a stack first, for which the whole script is read twice', () => {
    const pdf = chunks.filter(({ modules }) => Object.keys(modules).some((id) => id.includes('pdfjs-dist')))
    expect(pdf).not.toEqual([])
    expect(pdf.filter(({ code }) => /\bnew \w+\(\w+\)\.stack\b/.test(code))).toEqual([])
  })

  it('start without what shows the pages of a PDF', () => {
    expect(all.filter((module) => module.includes('pdfjs-dist'))).not.toEqual([])
    expect(first.filter((module) => /pdfjs-dist|PdfPage|PictureView/.test(module))).toEqual([])
  })

  it('start without the dialogs, which are loaded when idle', () => {
    const early = first.filter((module) => /(Dialogs?|ImportSummary|Shortcuts)\.tsx$/.test(module))
    expect(early).toEqual(['src/renderer/app/LateDialogs.tsx'])
  })
})
