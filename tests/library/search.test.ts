import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Hit } from '../../src/contract/answers'
import type { Article } from '../../src/core/model/article'
import { searchDocuments } from '../../src/search/documents'
import { SearchIndex } from '../../src/search/searchIndex'
import { SearchThread } from '../../src/search/searchThread'
import { growth } from '../growth'
import { articleOf, claimOn, evidenceFrom, maduroArticle, sourceOf } from '../reports/sampleArticle'
import { bytesOf, elmsArticle, openLibrary, tempFolder } from './tempLibrary'
import { openWorkbench, scripts } from './tempWorkbench'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

function indexOf(...articles: Article[]): SearchIndex {
  const index = new SearchIndex()
  for (const article of articles) index.put(article.id, searchDocuments(article))
  return index
}

/** The stretches of the text a hit points at. */
const pointed = ({ text, matches }: Hit) => matches.map(([start, end]) => text.slice(start, end))

function articleSaying(sentence: string, id = 'a1'): Article {
  const article = articleOf(['Title', `${sentence}.`], { id })
  return { ...article, claims: [claimOn(article, sentence, { id: `claim-of-${id}` })] }
}

describe('a search', () => {
  const index = indexOf(maduroArticle(), elmsArticle())
  const texts = (query: string) => index.query(query).map(({ text }) => text)

  it('finds claims, articles and sources, and names the claim to open', () => {
    const [claim] = index.query('three million volunteers')
    expect(claim).toMatchObject({ kind: 'claim', article: 'a1', text: 'three million volunteers' })
    expect(claim?.claim).toBe(maduroArticle().claims.at(-1)?.id)
    expect(index.query('Caracas Courier')[0]).toMatchObject({ kind: 'article', claim: null })
    const [source] = index.query('military balance')
    expect(source).toMatchObject({ kind: 'source', text: 'The Military Balance 2020' })
    expect(maduroArticle().claims.find(({ id }) => id === source?.claim)?.evidence[0]?.source).toBe('balance')
  })

  it('forgives a wrong, a missing, an extra and a swapped letter', () => {
    for (const query of ['volunteets', 'voluntees', 'vollunteers', 'voluntere'])
      expect(texts(query), query).toContain('three million volunteers')
  })

  it('finds by words in any order, by their beginnings, and in capitals or not', () => {
    for (const query of ['volunteers three', 'VOLUNTEERS', 'volun mil'])
      expect(texts(query), query).toContain('three million volunteers')
  })

  it('finds only what has every word', () => {
    expect(texts('volunteers submarines')).toEqual([])
    expect(texts('million elms')).toEqual([])
  })

  it('ignores accents, in the query and in the text', () => {
    const accents = indexOf(articleSaying('José Peña visitó São Tomé'))
    for (const query of ['jose pena', 'JOSÉ PEÑA', 'sao tome', 'visito'])
      expect(accents.query(query)[0]?.claim, query).toBe('claim-of-a1')
  })

  it('has nothing to tell for nothing, and no fear of signs', () => {
    for (const query of ['', '   ', '"', '!!!', '^\\', '(((', '|'.repeat(400), '年'.repeat(500), '\u0000'])
      expect(() => index.query(query), query).not.toThrow()
    expect(index.query(' ')).toEqual([])
  })

  it('shows no more than a person can read', () => {
    const many = articleOf(['Title', ...Array.from({ length: 80 }, (_, at) => `Elm number ${at} stands.`)])
    const claims = many.sentences.slice(1).map(({ start, end }, at) => ({
      ...claimOn(many, many.text.slice(start, end)),
      id: `c${at}`,
    }))
    expect(indexOf({ ...many, claims }).query('elm')).toHaveLength(50)
  })
})

describe('what a hit points at', () => {
  const pointedBy = (sentence: string, query: string) => {
    const [hit] = indexOf(articleSaying(sentence)).query(query)
    if (!hit) throw new Error(`Nothing was found for ${query}.`)
    return pointed(hit)
  }

  it('are the words of the query, wherever they stand in the text', () => {
    expect(pointedBy('Ann felled elms and Ann planted elms', 'elms ann')).toEqual([
      'Ann',
      'elms',
      'Ann',
      'elms',
    ])
  })

  it('are the words as they are written, accents, capitals and all', () => {
    expect(pointedBy('In São Tomé, José counted', 'jose sao')).toEqual(['São', 'José'])
    expect(pointedBy('Die GROẞE Linde in İstanbul steht', 'istanbul')).toEqual(['İstanbul'])
    expect(pointedBy('🌳🌳 elms stand', 'elms')).toEqual(['elms'])
    expect(pointedBy('한국 대통령은 삼백만 명을 말했다', '대통령은')).toEqual(['대통령은'])
    expect(pointedBy('학교 하늘', '하')).toEqual(['하'])
    expect(pointedBy('年轻人有三百万志愿者', '三百万')).toEqual(['三百万'])
  })

  it('is something near it when the query is misspelt, inside the text', () => {
    const [word] = pointedBy('Three million volunteers', 'volunters')
    expect(word).toMatch(/^volunt/)
    expect(pointedBy('한국 대통령은 삼백만 명을 말했다', '대통령운')).toEqual([])
  })
})

describe('the search thread', () => {
  async function started(articles: readonly Article[]): Promise<SearchThread> {
    const folder = await tempFolder()
    const files = articles.map(({ id }) => ({ id, file: join(folder, `${id}.json`) }))
    for (const [at, article] of articles.entries())
      await writeFile(files[at]!.file, JSON.stringify({ article, lamport: 1 }))
    const thread = new SearchThread(join(scripts, 'searchWorker.js'), files)
    ends.push(() => thread.close())
    return thread
  }

  it('finds what is in the library’s files, and skips what is damaged or missing', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'damaged.json'), '{"article":')
    await writeFile(join(folder, 'good.json'), JSON.stringify({ article: elmsArticle(), lamport: 1 }))
    const files = ['damaged', 'missing', 'good'].map((id) => ({ id, file: join(folder, `${id}.json`) }))
    const thread = new SearchThread(join(scripts, 'searchWorker.js'), files)
    ends.push(() => thread.close())
    expect((await thread.query('40 elms')).map((hit) => hit.claim)).toContain('elms')
  })

  it('finds what was changed a moment ago, and no longer what it was', async () => {
    const article = articleSaying('The willow stands')
    const thread = await started([article])
    thread.put(articleSaying('The oak stands'))
    expect(await thread.query('willow')).toEqual([])
    expect(await thread.query('oak')).toHaveLength(1)
  })

  it('answers queries in the order of their asking, each with its own hits', async () => {
    const thread = await started([articleSaying('The willow stands'), articleSaying('The oak stands', 'a2')])
    const [willow, oak, elm] = await Promise.all(['willow', 'oak', 'elm'].map((word) => thread.query(word)))
    expect([willow, oak, elm].map((hits) => hits?.map(({ article }) => article))).toEqual([
      ['a1'],
      ['a2'],
      [],
    ])
  })

  it('leaves no query without an answer when it ends', async () => {
    const thread = await started([])
    const refused = expect(thread.query('elm')).rejects.toThrow('the search was ended')
    await thread.close()
    await refused
    await expect(thread.query('oak')).rejects.toThrow('the search was ended')
  })

  it('answers for 2,000 claims in about four times the time it takes for 500', async () => {
    const [quarter, whole] = [await started([planted(500)]), await started([planted(2000)])]
    expect((await whole.query('1777 elms')).map(({ claim }) => claim)).toContain('c777')
    const taken = await growth((thread) => thread.query('1777 elms'), quarter, whole)
    expect(taken).toBeLessThan(8)
  })

  /** An article of so many claims. */
  function planted(count: number): Article {
    const words = ['elms', 'oaks', 'limes', 'birches', 'willows', 'ashes', 'maples']
    const long = articleOf([
      'Trees',
      ...Array.from(
        { length: count },
        (_, at) => `Ann planted ${at} ${words[at % 7]} in the year ${1000 + at}.`,
      ),
    ])
    const claims = long.sentences
      .slice(1)
      .map(({ start, end }, at) => ({ ...claimOn(long, long.text.slice(start, end)), id: `c${at}` }))
    return { ...long, claims }
  }
})

describe('searching the workbench', () => {
  it('finds what was written before the first search, though it is only in the log yet', async () => {
    const folder = await tempFolder()
    const { library } = await openLibrary(folder)
    await library.add(elmsArticle(), bytesOf('x'))
    await library.close()
    const workbench = await openWorkbench(folder)
    ends.push(() => workbench.close())
    const write = (rationale: string) =>
      workbench.answer('article.do', {
        id: 'elms-article',
        command: { type: 'setRationale', claim: 'elms', rationale },
      })
    const find = (text: string) => workbench.answer('search.query', { text })
    await write('Seen in the ledger.')
    expect(await find('ledger')).toMatchObject({ ok: true, value: [{ claim: 'elms' }] })
    await write('Seen in the census.')
    expect(await find('ledger')).toEqual({ ok: true, value: [] })
    expect(await find('census')).toMatchObject({ ok: true, value: [{ claim: 'elms' }] })
  })
})

it('evidence that rests on a source leads from the source to its first claim', () => {
  const article = articleOf(['Title', 'One is here. Two is there.'], { sources: [sourceOf('s')] })
  const claims = [claimOn(article, 'One'), claimOn(article, 'Two', { evidence: [evidenceFrom('s')] })]
  const [hit] = indexOf({ ...article, claims }).query('Title of s')
  expect(hit).toMatchObject({ kind: 'source', claim: claims[1]?.id })
})
