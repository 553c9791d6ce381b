import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryWithElms, rate, tempFolder } from './tempLibrary'
import { openWorkbenchToRead } from './tempWorkbench'

const id = 'elms-article'

/** Every file of a folder with its bytes and when it was last written. */
async function stateOf(folder: string): Promise<unknown[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return Promise.all(
    files.toSorted().map(async (file) => [file, await readFile(file, 'hex'), (await stat(file)).mtimeMs]),
  )
}

describe('a workbench that is opened to be read', () => {
  it('answers beside a writer, includes what was written by then, and writes nothing', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.give(id, rate('false'))
    await library.settle()
    const before = await stateOf(join(folder, 'library'))
    const workbench = await openWorkbenchToRead(folder)
    expect(await workbench.answer('articles.list', {})).toMatchObject({
      ok: true,
      value: [{ id, checked: 1 }],
    })
    expect(await workbench.answer('articles.list', { trash: true })).toEqual({ ok: true, value: [] })
    expect(await workbench.answer('article.history', { id })).toMatchObject({
      ok: true,
      value: [{ what: 'open article' }, { what: 'mark false' }],
    })
    await workbench.close()
    expect(await stateOf(join(folder, 'library'))).toEqual(before)
  })

  it('refuses to change anything and says why', async () => {
    const folder = await tempFolder()
    await libraryWithElms(folder)
    const before = await stateOf(join(folder, 'library'))
    const workbench = await openWorkbenchToRead(folder)
    for (const [name, input] of [
      ['article.do', { id, command: { type: 'removeArticle' } }],
      ['person.rename', { person: 'Juan Pérez' }],
      ['learning.reset', {}],
    ] as const)
      expect(await workbench.answer(name, input)).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('It was opened for reading.') as string },
      })
    await workbench.close()
    expect(await stateOf(join(folder, 'library'))).toEqual(before)
  })

  it('is not opened if there is no library, and creates none', async () => {
    const folder = await tempFolder()
    await expect(openWorkbenchToRead(folder)).rejects.toMatchObject({ code: 'notALibrary' })
    expect(await readdir(folder)).toEqual([])
  })
})
