import { describe, expect, it } from 'vitest'
import type { ArticleSummary } from '../../../core/model/summary'
import { failing } from '../../testing/fakeBridge'
import { memoryLibrary } from '../../testing/memoryLibrary'
import { openWindow } from '../../testing/openWindow'
import {
  listedArticles,
  rename,
  setNewsroom,
  takeChanges,
  takeStart,
  trashedArticles,
  useLibrary,
} from './library'

const [elms, bridge] = memoryLibrary().start().articles as [ArticleSummary, ArticleSummary]
const at = (summary: ArticleSummary, importedAt: string, id = summary.id) => ({ ...summary, id, importedAt })
const ids = (articles: readonly ArticleSummary[]) => articles.map(({ id }) => id)

describe('the list of articles', () => {
  it('leaves out removed ones, which are in the trash, newest first', () => {
    const first = { ...elms, removed: '2025-03-01T00:00:00.000Z' }
    const second = { ...bridge, id: 'second', removed: '2025-03-02T00:00:00.000Z' }
    const all = [first, bridge, second]
    expect(ids(listedArticles(all))).toEqual(['bridge'])
    expect(ids(trashedArticles(all))).toEqual(['second', 'elms'])
  })

  it('keeps the places of articles that changed', () => {
    takeStart(memoryLibrary().start())
    takeChanges({ put: [{ ...bridge, title: 'Bridge' }], removed: [] })
    expect(useLibrary.getState().articles.map(({ title }) => title)).toEqual(['Elms of the town', 'Bridge'])
  })

  it('puts a newly opened article first', () => {
    takeStart(memoryLibrary().start({ articles: [at(elms, '2025-03-03'), at(bridge, '2025-03-01')] }))
    takeChanges({ put: [at(elms, '2025-03-02', 'between'), at(elms, '2025-03-02', 'beside')], removed: [] })
    expect(ids(useLibrary.getState().articles)).toEqual(['elms', 'between', 'beside', 'bridge'])
  })

  it('drops those that are gone', () => {
    takeStart(memoryLibrary().start())
    takeChanges({ put: [], removed: ['elms'] })
    expect(ids(useLibrary.getState().articles)).toEqual(['bridge'])
  })
})

describe('the person who works in the library', () => {
  it('has the name that the library stores', async () => {
    const { bridge } = await openWindow(null, {
      start: { person: 'account', isPersonNamed: false },
      answers: { 'person.rename': ({ person }) => ({ person }) },
    })
    await rename('  Ann Lee ')
    expect(bridge.asked('person.rename')).toEqual([{ person: '  Ann Lee ' }])
    expect(useLibrary.getState().start).toMatchObject({ person: 'Ann Lee', isPersonNamed: true })
  })

  it('needs a name', async () => {
    await openWindow(null)
    await expect(rename(' ')).rejects.toThrow('A name needs at least one letter.')
  })
})

describe('the publisher of its reports', () => {
  it('is shown as it is stored', async () => {
    const newsroom = { name: 'The Courier', address: '', colour: '#1f4e96', logo: null }
    await openWindow(null, { answers: { 'newsroom.set': (given) => given } })
    await setNewsroom(newsroom)
    expect(useLibrary.getState().start?.newsroom).toEqual(newsroom)
  })

  it('is unchanged if it can’t be stored', async () => {
    const { library } = await openWindow(null, {
      answers: { 'newsroom.set': failing('readOnly', 'The library is open for reading only.') },
    })
    const { newsroom } = library.start()
    await expect(setNewsroom({ ...newsroom, name: 'The Courier' })).rejects.toThrow('reading only')
    expect(useLibrary.getState().start?.newsroom).toEqual(newsroom)
  })
})
