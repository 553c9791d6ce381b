import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/core/model/article'
import type { Source } from '../../src/core/model/source'
import { bareAddress } from '../../src/core/sources/address'
import { articleSources } from '../../src/core/sources/articleSources'
import { correctionOf, withCorrection } from '../../src/core/sources/correction'
import { findable, findSources } from '../../src/core/sources/findSources'
import { bareDoi, bareIsbn } from '../../src/core/sources/identifiers'
import { sourceList } from '../../src/core/sources/sourceList'
import { growth } from '../growth'
import { articleOf, claimOn, evidenceFrom, sourceOf, verdict } from '../reports/sampleArticle'

function articleWith(id: string, ...sources: Source[]): Article {
  return articleOf([`Article ${id}`, 'Ann planted 40 elms.'], { id, sources })
}

const listOf = (...articles: Article[]) => sourceList(articles.flatMap(articleSources))

/** The ids of the sources that are one, for two sources in two articles. */
const isOne = (one: Partial<Source>, other: Partial<Source>) =>
  listOf(articleWith('a', sourceOf('one', one)), articleWith('b', sourceOf('other', other))).length === 1

const file = (sha256: string, bytes = 3) => ({
  attachment: { name: 'scan.pdf', file: `${sha256}.pdf`, bytes, sha256 },
})

describe('two sources are one', () => {
  it('where the DOI agrees, however it is written, and also in an address', () => {
    expect(isOne({ doi: '10.1000/ABC' }, { doi: 'https://doi.org/10.1000/abc' })).toBe(true)
    expect(isOne({ doi: 'doi:10.1000/abc' }, { url: 'https://dx.doi.org/10.1000%2Fabc' })).toBe(true)
    expect(isOne({ doi: '10.1000/abc' }, { doi: '10.1000/abd' })).toBe(false)
  })

  it('where the ISBN agrees, with ten digits or thirteen', () => {
    expect(isOne({ isbn: '0-306-40615-2' }, { isbn: '978 0306406157' })).toBe(true)
    expect(isOne({ isbn: 'unknown' }, { isbn: 'unknown' })).toBe(false)
  })

  it('where the attached file has the same bytes', () => {
    const [hash, other] = ['a'.repeat(64), 'b'.repeat(64)]
    expect(isOne(file(hash), file(hash))).toBe(true)
    expect(isOne(file(hash), file(other))).toBe(false)
    expect(isOne(file(hash, 0), file(hash, 0))).toBe(false)
  })

  it('where a person took one from the other', () => {
    expect(isOne({}, { work: 'one' })).toBe(true)
    expect(isOne({ work: 'third' }, { work: 'third' })).toBe(true)
  })

  it('where a third one joins them', () => {
    const articles = [
      articleWith('a', sourceOf('one', { doi: '10.1000/1' })),
      articleWith('b', sourceOf('two', { url: 'https://a.example/1' })),
      articleWith('c', sourceOf('three', { doi: '10.1000/1', url: 'https://a.example/1' })),
    ]
    expect(listOf(...articles).map(({ places }) => places.map(({ article }) => article))).toEqual([
      ['a', 'b', 'c'],
    ])
  })
})

describe('two sources are not one', () => {
  it('for their titles, authors and dates', () => {
    const call = { title: 'Phone interview', author: 'Ana Lopez', published: '2024-01-02' }
    expect(isOne(call, call)).toBe(false)
  })

  it('for the ISBN of the book of which both are chapters', () => {
    const chapter = { isbn: '978-0-306-40615-7', kind: 'chapter' as const }
    expect(isOne(chapter, chapter)).toBe(false)
  })

  it('if one of them is confidential, whatever else agrees', () => {
    const page = { url: 'https://a.example/1' }
    expect(isOne({ ...page, confidential: true }, { ...page, work: 'one' })).toBe(false)
    expect(isOne({ ...page, confidential: true }, { ...page, confidential: true })).toBe(true)
  })
})

describe('an address as it is compared', () => {
  const page = bareAddress('https://news.example/story')

  it.each([
    'http://news.example/story',
    'https://www.news.example/story/',
    'https://NEWS.example:443/story#comments',
    'http://news.example:80/story?utm_source=x&fbclid=1&UTM_medium=y',
    'https://news.example/story#:~:text=elms',
    'https://user:pass@news.example./story',
  ])('leaves out what leads to the same page: %s', (address) => expect(bareAddress(address)).toBe(page))

  it.each([
    'https://news.example/Story',
    'https://news.example/story?id=2',
    'https://news.example/story?ref=2',
    'https://m.news.example/story',
    'https://news.example:8080/story',
    'https://news.example/story#!/2',
    'https://news.example/story#/2',
  ])('keeps what may lead to another one: %s', (address) => expect(bareAddress(address)).not.toBe(page))

  it('knows parameters in any order, and values of one name in theirs', () => {
    expect(bareAddress('https://a.example/?b=1&a=2')).toBe(bareAddress('https://a.example/?a=2&b=1'))
    expect(bareAddress('https://a.example/?a=1&a=2')).not.toBe(bareAddress('https://a.example/?a=2&a=1'))
  })

  it('is empty for the first page of a site and for what is no web page', () => {
    for (const address of [
      'https://news.example',
      'https://www.news.example/?utm_id=1',
      'mailto:a@b.example',
      '',
    ])
      expect(bareAddress(address)).toBe('')
  })
})

describe('identifiers', () => {
  it('are only what is one', () => {
    expect(['10.1000/182', ' DOI: 10.1000/182 ', 'see 10.1000/182', '10.1/x'].map(bareDoi)).toEqual([
      '10.1000/182',
      '10.1000/182',
      '',
      '',
    ])
    expect(['080442957X', 'ISBN-13: 978-0-306-40615-7', '978-0-306-40615-8', '12345'].map(bareIsbn)).toEqual([
      '9780804429573',
      '9780306406157',
      '',
      '',
    ])
  })
})

describe('the list', () => {
  it('says where a source is used, for what, and how that was rated', () => {
    const article = articleWith('a', sourceOf('ledger', { archiveUrl: 'https://archive.org/1' }))
    const claim = claimOn(article, '40 elms', {
      ...verdict('false'),
      evidence: [evidenceFrom('ledger', { stance: 'refutes' })],
    })
    const [listed] = listOf({ ...article, claims: [claim] })
    expect(listed).toMatchObject({ isArchived: true, isAttached: false })
    expect(listed!.places).toMatchObject([
      {
        articleTitle: 'Article a',
        uses: [
          { claim: claim.id, label: '40 elms', stance: 'refutes', isOffered: false, ratings: ['false'] },
        ],
      },
    ])
  })

  it('shows the details of the place where most are known, and leaves out the trash', () => {
    const page = { url: 'https://a.example/1' }
    const poor = articleWith('a', sourceOf('one', page))
    const rich = articleWith('b', sourceOf('two', { ...page, author: 'Ann', publisher: 'Town' }))
    const gone = { ...articleWith('c', sourceOf('three', page)), removed: { by: 'Ines', at: '2025-01-01' } }
    const [listed] = listOf(poor, rich, gone)
    expect([listed!.source.author, listed!.places.length]).toEqual(['Ann', 2])
  })

  it('is made in time that grows with the number of sources', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        articleWith(`a${index}`, sourceOf(`s${index}`, { url: `https://a.example/${index >> 1}` })),
      ).flatMap(articleSources)
    expect(await growth((places) => sourceList(places), many(2000), many(8000))).toBeLessThan(8)
  })
})

describe('finding', () => {
  const sources = listOf(
    articleWith('a', sourceOf('one', { title: 'Register of elms', author: 'José Peña' })),
    articleWith('b', sourceOf('two', { title: 'Elms', obtained: 'By post' })),
    articleWith('c', sourceOf('three', { title: 'Oaks', publisher: 'Elms & Co' })),
  ).map(findable)
  const titles = (text: string) => findSources(sources, text).map(({ source }) => source.title)

  it('goes by the beginnings of any words that are known, in any order, without accents', () => {
    expect(titles('pena reg')).toEqual(['Register of elms'])
    expect(titles('post')).toEqual(['Elms'])
    expect(titles('birch')).toEqual([])
  })

  it('puts titles first', () => expect(titles('elms')).toEqual(['Elms', 'Register of elms', 'Oaks']))

  it('gives all of them for no text', () => expect(titles(' ')).toHaveLength(3))
})

describe('a correction', () => {
  it('is what differs, and changes only that elsewhere', () => {
    const before = sourceOf('one', { author: 'A. Lopez', note: 'mine', doi: '10.1000/1' })
    const { doi, ...after } = { ...before, author: 'Ana Lopez' }
    const correction = correctionOf(before, after)
    const other = sourceOf('two', { author: 'Lopez', note: 'theirs', doi, work: 'one' })
    expect(withCorrection(other, correction)).toEqual(
      sourceOf('two', { author: 'Ana Lopez', note: 'theirs', work: 'one' }),
    )
    const corrected = withCorrection(other, correction)
    expect(withCorrection(corrected, correction)).toBe(corrected)
  })
})
