import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Input, Output, RequestName } from '../../src/contract/requests'
import { noSource, type Source } from '../../src/core/model/source'
import { verifyLibrary } from '../../src/library/verify'
import { bytesOf, elmsArticle, elmsPlaces, openLibrary, tempFolder } from './tempLibrary'
import { openWorkbench } from './tempWorkbench'

const register: Source = { ...noSource, id: 'register', title: 'Register', author: 'A clerk' }

/** A workbench on a library of two articles, of which the first has a source with a file. */
async function opened() {
  const folder = await tempFolder()
  const { library } = await openLibrary(folder)
  for (const id of ['one', 'two']) await library.add(elmsArticle(id, `Article ${id}`), bytesOf(id))
  await library.close()
  const workbench = await openWorkbench(folder)
  onTestFinished(() => workbench.close())
  const ask = async <Name extends RequestName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const reply = await workbench.answer(name, input)
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value as Output<Name>
  }
  const attachment = await workbench.library.keepFile('one', 'scan.pdf', bytesOf('a scan'))
  await ask('article.do', {
    id: 'one',
    command: { type: 'addSource', source: { ...register, attachment } },
  })
  const sources = async (id: string) => (await ask('article.open', { id })).article.sources
  return { folder, library: workbench.library, ask, sources, attachment }
}

const from = { article: 'one', source: 'register' }

describe('a source of another article', () => {
  it('is taken with its details and its file, which is on the disk once', async () => {
    const { folder, ask, sources, attachment } = await opened()
    const used = await ask('source.use', { id: 'two', from })
    expect(await sources('two')).toEqual([{ ...register, id: used.source, attachment, work: 'register' }])
    const [one, two] = await Promise.all(
      ['one', 'two'].map((id) => stat(join(elmsPlaces(folder, id).snapshots, attachment.file))),
    )
    expect([two!.ino, two!.nlink]).toEqual([one!.ino, 2])
  })

  it('stays with its article, whole, when the other one is thrown away', async () => {
    const { folder, library, ask, attachment } = await opened()
    await ask('source.use', { id: 'two', from })
    await ask('article.do', { id: 'one', command: { type: 'removeArticle' } })
    await ask('trash.empty', {})
    await library.settle()
    const kept = join(elmsPlaces(folder, 'two').snapshots, attachment.file)
    expect(await readFile(kept, 'utf8')).toBe('a scan')
    expect(
      (await verifyLibrary(join(folder, 'library'))).problems.filter((p) => /snapshot/.test(p.sentence)),
    ).toEqual([])
  })

  it('is not taken twice', async () => {
    const { ask, sources } = await opened()
    const first = await ask('source.use', { id: 'two', from })
    const again = await ask('source.use', { id: 'two', from })
    const back = await ask('source.use', { id: 'one', from: { article: 'two', source: first.source } })
    expect([again.source, back.source]).toEqual([first.source, 'register'])
    expect([(await sources('one')).length, (await sources('two')).length]).toEqual([1, 1])
  })

  it('is refused if its file was changed meanwhile', async () => {
    const { folder, ask, sources, attachment } = await opened()
    await writeFile(join(elmsPlaces(folder, 'one').snapshots, attachment.file), 'another')
    await expect(ask('source.use', { id: 'two', from })).rejects.toThrow(
      'The file scan.pdf could not be taken along: its bytes are not those that were attached.',
    )
    expect(await sources('two')).toEqual([])
  })
})

describe('two sources that a person says are one', () => {
  const other: Source = { ...noSource, id: 'phone', title: 'Telephone call', author: 'A. Clerk' }
  const second = { article: 'two', source: 'phone' }

  it('are one in the list, with one undo an article, and each keeps its details', async () => {
    const { ask, sources } = await opened()
    await ask('article.do', { id: 'two', command: { type: 'addSource', source: other } })
    const listed = async () => (await ask('sources.list', {})).sources.map(({ places }) => places.length)
    expect(await listed()).toEqual([1, 1])
    const { changed, failed } = await ask('source.unite', { one: from, other: second })
    expect([changed, failed, await listed()]).toEqual([['two'], [], [2]])
    expect(await sources('two')).toEqual([{ ...other, work: 'register' }])
    const { undo } = await ask('article.open', { id: 'two' })
    await ask('article.undo', { id: 'two', act: undo!.act })
    expect([await listed(), await sources('two')]).toEqual([[1, 1], [other]])
  })

  it('takes along what was taken from the other one before', async () => {
    const { ask, sources } = await opened()
    await ask('article.do', { id: 'two', command: { type: 'addSource', source: other } })
    const taken = await ask('source.use', { id: 'one', from: second })
    await ask('source.unite', { one: from, other: second })
    expect((await sources('one')).map(({ id, work }) => [id, work])).toEqual([
      ['register', undefined],
      [taken.source, 'register'],
    ])
    expect((await ask('source.unite', { one: from, other: second })).changed).toEqual(['two'])
  })

  it('are refused where only one of them is confidential', async () => {
    const { ask, sources } = await opened()
    const secret = { ...other, confidential: true as const }
    await ask('article.do', { id: 'two', command: { type: 'addSource', source: secret } })
    await expect(ask('source.unite', { one: from, other: second })).rejects.toThrow(
      'One of the two is confidential and the other is not',
    )
    expect(await sources('two')).toEqual([secret])
  })
})

describe('a correction', () => {
  it('is made here alone, or wherever the source was taken to, one undo an article', async () => {
    const { ask, sources } = await opened()
    await ask('source.use', { id: 'two', from })
    const here = await ask('source.correct', {
      id: 'one',
      source: { ...register, author: 'Ann' },
      everywhere: false,
    })
    expect(here.changed).toEqual(['one'])
    const everywhere = await ask('source.correct', {
      id: 'one',
      source: { ...register, author: 'Ann', publisher: 'Town' },
      everywhere: true,
    })
    expect([everywhere.changed, everywhere.failed]).toEqual([['one', 'two'], []])
    expect((await sources('two'))[0]).toMatchObject({
      author: 'A clerk',
      publisher: 'Town',
      work: 'register',
    })
    await ask('article.undo', { id: 'two', act: (await ask('article.open', { id: 'two' })).undo!.act })
    expect([(await sources('one'))[0]!.publisher, (await sources('two'))[0]!.publisher]).toEqual(['Town', ''])
  })

  it('is told by the history, detail by detail', async () => {
    const { ask } = await opened()
    const source: Source = { ...register, author: 'Ann', doi: '10.1000/1', confidential: true }
    await ask('source.correct', { id: 'one', source, everywhere: false })
    const events = await ask('article.history', { id: 'one' })
    expect(
      events.at(-1)!.changes.map(({ label, field, before, after }) => [label, field, before, after]),
    ).toEqual([
      ['Register', 'source-author', 'A clerk', 'Ann'],
      ['Register', 'source-DOI', '', '10.1000/1'],
      ['Register', 'source-confidential', '', 'confidential'],
    ])
  })
})

describe('the list of sources', () => {
  it('has each source once, as the articles have it now', async () => {
    const { ask } = await opened()
    expect((await ask('sources.list', {})).total).toBe(1)
    const { source } = await ask('source.use', { id: 'two', from })
    const [listed] = (await ask('sources.list', { text: 'reg cler' })).sources
    expect(listed!.places.map((place) => [place.article, place.source.id])).toEqual([
      ['one', 'register'],
      ['two', source],
    ])
    await ask('source.correct', { id: 'one', source: { ...register, title: 'Ledger' }, everywhere: true })
    expect((await ask('sources.find', { text: 'ledg' })).map((one) => one.source.title)).toEqual(['Ledger'])
    expect(await ask('sources.find', { text: 'register' })).toEqual([])
  })
})
