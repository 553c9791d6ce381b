import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noNewsroom } from '../../src/core/model/newsroom'
import { standardScale } from '../../src/core/model/scale'
import { makeDeskOnThread } from '../../src/workbench/reporting/deskThread'
import { makeDeskReport } from '../../src/workbench/reporting/makeDeskReport'
import { bytesOf, elmsArticle, elmsPlaces, errorOf, openLibrary, rate, tempFolder } from './tempLibrary'
import { scripts } from './tempWorkbench'

const script = join(scripts, 'deskWorker.js')

/** A library of so many articles, the first rated, and the job of a desk report on all of it. */
async function rated(count: number) {
  const home = await tempFolder()
  const { library } = await openLibrary(home)
  const ids = Array.from({ length: count }, (_, index) => `elms-${index}`)
  for (const id of ids) await library.add(elmsArticle(id, `Elms ${id}`), bytesOf('Elms of the town'))
  await library.give('elms-0', rate('false'))
  const job = {
    folder: library.folder,
    articles: ids,
    scale: standardScale,
    newsroom: noNewsroom,
    period: { from: '', to: '' },
    appVersion: '1',
    format: 'json',
  } as const
  return { home, library, job }
}

const read = (bytes: Uint8Array) =>
  JSON.parse(new TextDecoder().decode(bytes)) as { totals: { verdicts: number }; unread: string[] }

describe('a desk report of a library', () => {
  it('is the same on a thread as here, and counts an act that article.json does not include yet', async () => {
    const { job } = await rated(3)
    const work = { onProgress: () => undefined, signal: new AbortController().signal }
    const here = await makeDeskReport(job)
    expect(read(here.bytes).totals.verdicts).toBe(1)
    const there = await makeDeskOnThread(script, job, work)
    expect(Buffer.from(there.bytes).equals(here.bytes)).toBe(true)
    expect(there.asOf).toBe(here.asOf)
  })

  it('reports its progress and ends at once when it is stopped', async () => {
    const { job } = await rated(60)
    const stop = new AbortController()
    const told: number[] = []
    const stopped = makeDeskOnThread(script, job, {
      onProgress: (done) => {
        told.push(done)
        stop.abort()
      },
      signal: stop.signal,
    })
    const error = await errorOf(stopped)
    expect([error.code, error.message]).toEqual([
      'cancelled',
      'The desk report was stopped; nothing was written.',
    ])
    expect(told).toEqual([0])
  })

  it('leaves out articles in the trash, and names those that can’t be read', async () => {
    const { home, library, job } = await rated(3)
    await library.give('elms-0', { type: 'removeArticle' })
    const { view, log } = elmsPlaces(home, 'elms-1')
    await library.close()
    await rm(view)
    for (const name of await readdir(log)) await writeFile(join(log, name), 'no log\n')
    const { totals, unread } = read((await makeDeskReport(job)).bytes)
    expect(totals.verdicts).toBe(0)
    expect(unread).toEqual(['elms-1'])
  })
})
