import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/core/model/article'
import { titleOf } from '../../src/core/model/summary'
import { exportMany } from '../../src/workbench/reporting/exportMany'
import { saveReport } from '../../src/workbench/reporting/saveReport'
import { bytesOf, elmsArticle, errorOf, openLibrary, rate, tempFolder } from './tempLibrary'

/** A library with these articles by id and title, and a folder beside it for their reports. */
async function exporting(titles: Record<string, string>) {
  const home = await tempFolder()
  const { library } = await openLibrary(home)
  for (const [id, title] of Object.entries(titles))
    await library.add(elmsArticle(id, title), bytesOf('Elms of the town'))
  const folder = join(home, 'reports')
  await mkdir(folder)
  const stop = new AbortController()
  const told: (readonly [number, number])[] = []
  const run = (articles: readonly string[], report = plain, save = saveReport) =>
    exportMany(
      { articles, format: 'md', folder },
      { library, report, save },
      { onProgress: (done, total) => told.push([done, total]), signal: stop.signal },
    )
  return { library, folder, run, stop, told, names: async () => (await readdir(folder)).toSorted() }
}

/** Stands in for a report: it says whose it is, and how its first claim is rated. */
const plain = (article: Article) =>
  Promise.resolve(bytesOf(`${article.id} ${titleOf(article)} ${article.claims[0]?.verdict?.rating ?? ''}`))

describe('exporting the reports of many articles', () => {
  it('writes one file per article and reports its progress', async () => {
    const { run, names, told, folder } = await exporting({ a: 'Elms', b: 'Oaks' })
    expect(await run(['a', 'b'])).toMatchObject({
      folder,
      written: 2,
      unchanged: 0,
      failed: [],
      stopped: false,
    })
    expect(await names()).toEqual(['elms-fact-check.md', 'oaks-fact-check.md'])
    expect(told).toEqual([
      [0, 2],
      [1, 2],
    ])
  })

  it('never lets two articles of the same title write one file', async () => {
    const { run, names, folder } = await exporting({ a: 'Elms', b: 'Elms', c: 'ELMS!' })
    await run(['a', 'b', 'c'])
    expect(await names()).toEqual(['elms-fact-check-2.md', 'elms-fact-check-3.md', 'elms-fact-check.md'])
    expect(await readFile(join(folder, 'elms-fact-check-2.md'), 'utf8')).toContain('b Elms')
  })

  it('leaves files alone that are there, and adds nothing for a report that is there already', async () => {
    const { run, names, folder, library } = await exporting({ a: 'Elms', b: 'Elms' })
    await writeFile(join(folder, 'elms-fact-check.md'), 'my own notes')
    await run(['a', 'b'])
    expect(await readFile(join(folder, 'elms-fact-check.md'), 'utf8')).toBe('my own notes')
    const before = await names()
    expect(await run(['b', 'a'])).toMatchObject({ written: 2, unchanged: 2 })
    expect(await names()).toEqual(before)
    await library.give('a', rate('false'))
    expect(await run(['a', 'b'])).toMatchObject({ written: 2, unchanged: 1 })
    expect(await names()).toEqual([...before, 'elms-fact-check-4.md'].toSorted())
  })

  it('reports each article that fails and goes on with the rest', async () => {
    const { run, names } = await exporting({ a: 'Elms', b: 'Oaks', c: 'Pines' })
    const report = (article: Article) =>
      article.id === 'b' ? Promise.reject(new Error('The printer is out of ink.')) : plain(article)
    const { written, failed } = await run(['a', 'b', 'gone', 'c'], report)
    expect(written).toBe(2)
    expect(failed).toEqual([
      { title: 'Oaks', message: 'The printer is out of ink.' },
      { title: 'gone', message: 'The library has no article gone.' },
    ])
    expect(await names()).toEqual(['elms-fact-check.md', 'pines-fact-check.md'])
  })

  it('does not take a name for an article whose report could not be saved', async () => {
    const { run, names } = await exporting({ a: 'Elms', b: 'Elms' })
    let saves = 0
    const { failed } = await run(['a', 'b'], plain, (file, bytes) =>
      saves++ === 0 ? Promise.reject(new Error('The disk is full.')) : saveReport(file, bytes),
    )
    expect(failed).toHaveLength(1)
    expect(await names()).toEqual(['elms-fact-check.md'])
  })

  it('keeps what is written when it is stopped', async () => {
    const { run, names, stop } = await exporting({ a: 'Elms', b: 'Oaks' })
    const report = (article: Article) => {
      stop.abort()
      return plain(article)
    }
    expect(await run(['a', 'b'], report)).toMatchObject({ written: 1, stopped: true })
    expect(await names()).toEqual(['elms-fact-check.md'])
  })

  it('says so if the folder does not exist', async () => {
    const { library, folder } = await exporting({ a: 'Elms' })
    const work = { onProgress: () => undefined, signal: new AbortController().signal }
    const missing = join(folder, 'none')
    const error = await errorOf(
      exportMany(
        { articles: ['a'], format: 'md', folder: missing },
        { library, report: plain, save: saveReport },
        work,
      ),
    )
    expect(error.message).toBe(`No report was written to ${missing}: the folder or file no longer exists.`)
  })
})
