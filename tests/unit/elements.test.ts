import { describe, expect, it } from 'vitest'
import { articleElementCoverage, articleElements } from '../../src/core/elements/articleElements'
import { elementsInWords } from '../../src/core/elements/coverage'
import { findElements } from '../../src/core/elements/findElements'
import type { ElementKind } from '../../src/core/model/elementMark'
import { anchorAt } from '../../src/core/text/anchors'
import { growth } from '../growth'
import { articleOf as articleWith } from '../reports/sampleArticle'
import { articleOf, maduroArticle } from './maduroArticle'

type Read = ReturnType<typeof articleOf>

function wordsIn({ text, blocks }: Read, kind: ElementKind): string[] {
  const found = findElements(text, blocks).filter((element) => element.kind === kind)
  return found.map(({ start, end }) => text.slice(start, end))
}
const named = (paragraph: string, kind: ElementKind) => wordsIn(articleOf(`News\n\n${paragraph}`), kind)
const allIn = ({ text, blocks }: Read) =>
  findElements(text, blocks).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

describe('the elements of the seed article', () => {
  const article = maduroArticle()

  it.each<[ElementKind, string[]]>([
    ['number', ['three million volunteers']],
    ['date', ['Thursday', 'Wednesday', 'last week']],
    [
      'title',
      [
        'Venezuelan President',
        'Russian President',
        'President',
        'Russian government spokesman',
        'US President',
      ],
    ],
  ])('of the kind %s are these', (kind, words) => {
    expect(wordsIn(article, kind)).toEqual(words)
  })

  it('are its names at every mention, its places, and its quotations with their marks', () => {
    expect([...new Set(wordsIn(article, 'name'))]).toEqual([
      'Maduro',
      'Nicolás Maduro',
      'Vladimir Putin',
      'Putin',
      'Kremlin',
      'Dmitry Peskov',
      'Donald Trump',
      'Jair Bolsonaro',
    ])
    expect(wordsIn(article, 'name').filter((name) => name === 'Maduro').length).toBeGreaterThan(4)
    expect([...new Set(wordsIn(article, 'place'))]).toEqual([
      'CARACAS',
      'Moscow',
      'Russia',
      'Venezuela',
      'Caracas',
      'China',
    ])
    expect(wordsIn(article, 'quotation')).toContain('“powerful”')
  })

  it('do not overlap, except that a quotation has others inside it', () => {
    const found = findElements(article.text, article.blocks)
    for (const [index, one] of found.entries())
      for (const other of found.slice(index + 1).filter(({ start }) => start < one.end)) {
        expect(one.kind).toBe('quotation')
        expect(other.end).toBeLessThanOrEqual(one.end)
      }
  })
})

describe('an element', () => {
  it.each([
    ['Ann felled 12 of them and left 3,400.', ['12', '3,400']],
    ['He turned 64; she gave it to all 7.', ['64', '7']],
    ['The G20 met on page A4 of COVID-19 at 10:30, 3-2 up.', []],
  ])('that is a number may be digits alone, but no part of a word: %s', (text, numbers) => {
    expect(named(text, 'number')).toEqual(numbers)
  })

  it.each([
    ['Secretary of State John Kerry met Dr. Ana Ruiz.', ['Secretary of State', 'Dr.']],
    ['Former Venezuelan President Hugo Chávez spoke.', ['Former Venezuelan President']],
    ['It was Deputy Attorney General Lisa Monaco.', ['Deputy Attorney General']],
    ['They met the president in the capital.', []],
  ])('that is a title is one before a name: %s', (text, titles) => {
    expect(named(text, 'title')).toEqual(titles)
  })

  it('that is a name begins with Mr or Ms, and not with an office', () => {
    expect(named('They saw Mr. John Smith and Senator Elizabeth Warren.', 'name')).toEqual([
      'Mr. John Smith',
      'Elizabeth Warren',
    ])
  })

  it('is no name where it may be a month, and begins after the place of an office', () => {
    expect(named('In May, Theresa May resigned.', 'name')).toEqual(['Theresa May'])
    expect(named('Mayor of London Sadiq Khan came.', 'name')).toEqual(['Sadiq Khan'])
  })

  it('is a number with what it counts, up to a name in it', () => {
    expect(allIn(articleOf('News\n\nIt cost $4 million in 2019. Then 2000 people came.'))).toEqual([
      'number $4 million',
      'date 2019',
      'number 2000 people',
    ])
    expect(named('Studio 54 closed.', 'number')).toEqual([])
  })

  it.each([
    ['It opened in May 2019.', ['in May 2019']],
    ['It was shut since May 5, 2019.', ['since May 5, 2019']],
    ['Abrió en mayo de 2019.', ['en mayo de 2019']],
    ['In May 20 people came.', ['In May']],
  ])('is a whole date: %s', (text, dates) => {
    expect(named(text, 'date')).toEqual(dates)
  })

  it('is found in Spanish, too', () => {
    const text =
      'El presidente Nicolás Maduro viajó a Moscú el 25 de septiembre de 2019 con la ministra de Salud Carmen Ruiz. «Tenemos 3.000 médicos en Caracas», dijo el señor Pedro Gómez.'
    expect(allIn(articleOf(`Noticias\n\n${text}`))).toEqual([
      'title presidente',
      'name Nicolás Maduro',
      'place Moscú',
      'date 25 de septiembre de 2019',
      'title ministra de Salud',
      'name Carmen Ruiz',
      'quotation «Tenemos 3.000 médicos en Caracas»',
      'number 3.000 médicos',
      'place Caracas',
      'name señor Pedro Gómez',
    ])
  })
})

it('a text of four times the length takes about four times as long', async () => {
  const texts = [20, 80].map((times) => articleOf(Array(times).fill(maduroArticle().text).join('\n\n')))
  expect(await growth(({ text, blocks }) => findElements(text, blocks), texts[0]!, texts[1]!)).toBeLessThan(8)
})

describe('how many elements are ticked', () => {
  const article = articleWith(['Elms', 'Ann planted 40 elms in 1902. Bob felled 12 of them in 1950.'])
  const tick = { by: 'Ines', at: '2025-03-04T10:00:00.000Z', line: 'line' }
  const at = article.text.indexOf('1902')
  const mark = { kind: 'date' as const, anchor: anchorAt(article.text, at, at + 4), tick }

  it('is not said of an article that nobody has begun to tick', () => {
    expect(articleElementCoverage(article)).toBeUndefined()
  })

  it('counts ticked and queried ones among all', () => {
    const coverage = articleElementCoverage({ ...article, elementMarks: [mark] })!
    expect(coverage).toEqual({ elements: 4, ticked: 1, queried: 0 })
    expect(elementsInWords(coverage)).toBe('1 of 4 elements')
  })

  it('leaves out what is in a sentence with nothing to check, unless it was ticked', () => {
    const sentences = article.sentences.map((sentence) => ({ ...sentence, nothingToCheck: true }))
    expect(articleElements({ ...article, sentences })).toEqual([])
    expect(articleElementCoverage({ ...article, sentences, elementMarks: [mark] })).toEqual({
      elements: 1,
      ticked: 1,
      queried: 0,
    })
  })

  it('keeps a query in sight where its words are no element', () => {
    const { tick: _, ...bare } = { ...mark, anchor: anchorAt(article.text, 6, 17), question: 'Who?' }
    const found = articleElements({ ...article, elementMarks: [bare] })
    expect(found.find(({ state }) => state === 'queried')).toMatchObject({ start: 6, end: 17 })
  })
})
