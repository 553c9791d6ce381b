import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Input, Output, RequestName } from '../../src/contract/requests'
import { noSource, type Source } from '../../src/core/model/source'
import type { Host } from '../../src/workbench/host'
import { bytesOf, elmsArticle, openLibrary, tempFolder } from './tempLibrary'
import { openWorkbench } from './tempWorkbench'

const register: Source = { ...noSource, id: 'register', title: 'Register' }
const informer: Source = { ...noSource, id: 'informer', title: 'A neighbour', confidential: true }

/** A workbench on two articles: one has an open and a confidential source, the other has none. */
async function opened(chooses: (folder: string) => Partial<Host>) {
  const folder = await tempFolder()
  const { library } = await openLibrary(folder)
  for (const id of ['one', 'two']) await library.add(elmsArticle(id, `Article ${id}`), bytesOf(id))
  await library.close()
  const workbench = await openWorkbench(folder, undefined, chooses(folder))
  onTestFinished(() => workbench.close())
  const ask = async <Name extends RequestName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const reply = await workbench.answer(name, input)
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value as Output<Name>
  }
  for (const source of [register, informer])
    await ask('article.do', { id: 'one', command: { type: 'addSource', source } })
  return { folder, ask }
}

describe('an exchange file that the person chooses', () => {
  const entries = 'TY  - RPRT\nTI  - Census\nER  - \n\nTY  - BOOK\nTI  - Atlas\nER  - \n'

  it('adds its sources to the article, as one act', async () => {
    const { folder, ask } = await opened((inside) => ({
      chooseSourcesFile: () => Promise.resolve(join(inside, 'list.ris')),
    }))
    await writeFile(join(folder, 'list.ris'), entries)
    const added = await ask('sources.import', { id: 'two' })
    expect(added?.imported).toEqual({ added: 2, known: 0, attached: 0, remarks: [] })
    expect(added?.view.article.sources.map(({ title }) => title)).toEqual(['Census', 'Atlas'])
    await ask('article.undo', { id: 'two', act: added!.view.undo!.act })
    expect((await ask('article.open', { id: 'two' })).article.sources).toEqual([])
  })

  it('that can’t be read is named, and nothing is changed', async () => {
    const { ask } = await opened(() => ({ chooseSourcesFile: () => Promise.resolve('/no/such/list.ris') }))
    await expect(ask('sources.import', { id: 'two' })).rejects.toThrow(/^list\.ris was not imported: /)
    expect((await ask('article.open', { id: 'two' })).article.sources).toEqual([])
  })

  it('is written with the sources of all articles or of one, but never a confidential one', async () => {
    const { folder, ask } = await opened((inside) => ({
      chooseSourcesExportFile: (name) => Promise.resolve(join(inside, name)),
    }))
    const file = join(folder, 'sources.json')
    expect(await ask('sources.export', { id: null, format: 'csl' })).toEqual({ file, written: 1, leftOut: 1 })
    const written = await readFile(file, 'utf8')
    expect(written).toContain('Register')
    expect(written).not.toContain('neighbour')
    expect(await ask('sources.export', { id: 'two', format: 'csl' })).toMatchObject({
      written: 0,
      leftOut: 0,
    })
  })

  it('changes and writes nothing when the person cancels', async () => {
    const { ask } = await opened(() => ({}))
    expect(await ask('sources.import', { id: 'one' })).toBeNull()
    expect(await ask('sources.export', { id: null, format: 'ris' })).toBeNull()
  })
})
