import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { articlePlaces } from '../../src/library/places'
import type { Workbench } from '../../src/workbench/workbench'
import { commentsIn } from '../checkedCopy/reading'
import { docxFile, paragraph, run } from '../importers/docxFile'
import { bytesOf, tempFolder } from './tempLibrary'
import { openWorkbench } from './tempWorkbench'

const opened: Workbench[] = []
afterEach(async () => {
  for (const workbench of opened.splice(0)) await workbench.close()
})

/** A workbench with one Word draft in its library, and the file it was opened from as the library keeps it. */
async function withDraft() {
  const folder = await tempFolder()
  const draft = join(folder, 'elms.docx')
  await writeFile(draft, await docxFile({ body: paragraph(run('Ann planted 40 elms in 1902.')) }))
  const copy = join(folder, 'copy.docx')
  const workbench = await openWorkbench(folder, undefined, { chooseCopyFile: () => Promise.resolve(copy) })
  opened.push(workbench)
  const [outcome] = await workbench.imports.open([draft], 'usual')
  if (outcome?.outcome !== 'added') throw new Error('The draft was not opened.')
  const { id } = outcome.article
  const original = join(articlePlaces(join(folder, 'library'), id).original, '1', 'elms.docx')
  return { copy, original, export: () => workbench.answer('copy.export', { id }) }
}

const isThere = (file: string) => stat(file).then(Boolean, () => false)

describe('the checked copy of a draft', () => {
  it('is written where the person chose, with a comment on its claim', async () => {
    const draft = await withDraft()
    expect(await draft.export()).toEqual({ ok: true, value: { file: draft.copy } })
    expect((await commentsIn(await readFile(draft.copy))).join('\n')).toContain('40 elms')
  })

  it('is refused with a sentence, and not as a fault of the program, where the kept file is damaged', async () => {
    const draft = await withDraft()
    await chmod(draft.original, 0o644)
    await writeFile(draft.original, bytesOf('no longer a document'))
    const reply = await draft.export()
    expect(reply).toMatchObject({
      ok: false,
      error: {
        code: 'notReadable',
        message: expect.stringMatching(/^No checked copy of elms\.docx was made: .+\.$/) as string,
      },
    })
    expect(await isThere(draft.copy)).toBe(false)
  })

  it('is refused with a sentence where the kept file is gone', async () => {
    const draft = await withDraft()
    await rm(draft.original)
    expect(await draft.export()).toMatchObject({
      ok: false,
      error: {
        message: expect.stringMatching(
          /^The checked copy could not be made: elms\.docx, .+ can’t be read/,
        ) as string,
      },
    })
  })
})
