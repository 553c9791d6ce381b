import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  bytesOf,
  elmsArticle,
  elmsPlaces,
  errorOf,
  libraryWithElms,
  openLibrary,
  rate,
  readLibrary,
  tempFolder,
} from './tempLibrary'

const remove = { type: 'removeArticle' } as const

/** A library of two articles, the second of them with a verdict and in the trash. */
async function withTrash() {
  const folder = await tempFolder()
  const { library } = await libraryWithElms(folder)
  await library.add(elmsArticle('oaks', 'Oaks of the town'), bytesOf('Elms of the town'))
  await library.give('oaks', rate('false'))
  await library.give('oaks', remove)
  return { folder, library }
}

const ids = (articles: readonly { readonly id: string }[]) => articles.map(({ id }) => id)

it('says why the trash could not be emptied, and empties it the next time', async () => {
  const { folder, library } = await withTrash()
  const inTheWay = join(folder, 'library', 'articles', '.emptied-oaks')
  await mkdir(join(inTheWay, 'log'), { recursive: true })
  expect(await errorOf(library.emptyTrash())).toMatchObject({
    code: 'notSaved',
    message: expect.stringMatching(/^The trash could not be emptied: the system says “.+”\.$/),
  })
  await rename(inTheWay, join(folder, 'elsewhere'))
  expect(await library.emptyTrash()).toEqual(['oaks'])
})

describe('an article that is removed', () => {
  it('is in the trash and not in the list, also after the library is opened again', async () => {
    const { folder, library } = await withTrash()
    expect([ids(library.articles()), ids(library.trash())]).toEqual([['elms-article'], ['oaks']])
    await library.close()
    const again = (await openLibrary(folder)).library
    expect([ids(again.articles()), ids(again.trash())]).toEqual([['elms-article'], ['oaks']])
  })

  it('comes back by undo with all that was found out, and can be removed again by redo', async () => {
    const { library } = await withTrash()
    const { article } = await library.undo('oaks')
    expect(article.claims[0]?.verdict?.rating).toBe('false')
    expect(ids(library.trash())).toEqual([])
    await library.redo('oaks')
    expect(ids(library.trash())).toEqual(['oaks'])
  })

  it('can be put back long after, when undo would undo something else', async () => {
    const { library } = await withTrash()
    await library.give('oaks', { type: 'setRationale', claim: 'elms', rationale: 'Late.' })
    const { article } = await library.give('oaks', { type: 'putBackArticle' })
    expect([article.removed, article.claims[0]?.rationale]).toEqual([undefined, 'Late.'])
    expect(library.articles()).toHaveLength(2)
  })

  it('is known as the same file when that is opened again', async () => {
    const { library } = await withTrash()
    const { originalSha256 } = library.trash()[0]!
    expect(library.sameArticle(originalSha256, '')).toBeDefined()
  })
})

describe('emptying the trash', () => {
  it('permanently deletes what is in it, and nothing else', async () => {
    const { folder, library } = await withTrash()
    expect(await library.emptyTrash()).toEqual(['oaks'])
    expect(library.trash()).toEqual([])
    expect(await readdir(join(folder, 'library', 'articles'))).toEqual(['elms-article'])
    expect((await errorOf(library.history('oaks'))).code).toBe('notFound')
    expect((await library.history('elms-article')).article.claims).toHaveLength(2)
    await library.close()
    expect((await openLibrary(folder)).library.everything()).toHaveLength(1)
  })

  it('that was broken off is finished at the next opening, and never leaves half an article', async () => {
    const { folder, library } = await withTrash()
    await library.close()
    const articles = join(folder, 'library', 'articles')
    await rename(join(articles, 'oaks'), join(articles, '.emptied-oaks'))
    // What a merge left that was broken off goes the same way.
    await mkdir(join(articles, '.incoming-x'))
    await writeFile(join(articles, '.incoming-x', 'half'), 'half')
    expect((await readLibrary(folder)).library.everything()).toHaveLength(1)
    expect(await readdir(articles)).toContain('.emptied-oaks')
    const again = (await openLibrary(folder)).library
    expect(again.everything()).toHaveLength(1)
    expect(await readdir(articles)).toEqual(['elms-article'])
  })

  it('leaves an article alone that was put back meanwhile', async () => {
    const { folder, library } = await withTrash()
    await library.give('oaks', { type: 'putBackArticle' })
    expect(await library.emptyTrash()).toEqual([])
    expect((await stat(elmsPlaces(folder, 'oaks').view)).isFile()).toBe(true)
  })
})
