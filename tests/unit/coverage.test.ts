import { describe, expect, it } from 'vitest'
import { standardScale } from '../../src/core/model/scale'
import { summaryOf } from '../../src/core/model/summary'
import { coverageOf, sentenceStates } from '../../src/core/checklist/coverage'
import { claimNumbers, numberedClaims } from '../../src/core/checklist/numbers'
import { buildReport } from '../../src/reports/model/report'
import { articleOf, claimOn, maduroArticle, verdict } from '../reports/sampleArticle'
import { checkedArticle } from './checkedArticle'

const four = articleOf(['One.', 'Two is here. Three is far. Four is lost.'])
const [two, three] = [claimOn(four, 'Two is here'), claimOn(four, 'Three is far')]
const states = (claims: typeof four.claims, sentences = four.sentences) =>
  sentenceStates({ claims, sentences }).map(({ state }) => state)

describe('a sentence', () => {
  it('is unread until it has a claim or somebody passes it', () => {
    expect(states([])).toEqual(['unread', 'unread', 'unread', 'unread'])
    expect(states([two])).toEqual(['unread', 'open', 'unread', 'unread'])
    const passed = four.sentences.map((sentence) => ({ ...sentence, nothingToCheck: sentence.start === 0 }))
    expect(states([], passed)).toEqual(['passed', 'unread', 'unread', 'unread'])
  })

  it('is settled when all its claims are rated or set aside, and passed when all are set aside', () => {
    const inner = claimOn(four, 'here')
    expect(states([{ ...two, ...verdict('false') }])[1]).toBe('settled')
    expect(states([{ ...two, ...verdict('false') }, inner])[1]).toBe('open')
    expect(
      states([
        { ...two, ...verdict('false') },
        { ...inner, dismissed: true },
      ])[1],
    ).toBe('settled')
    expect(states([{ ...two, dismissed: true }])[1]).toBe('passed')
  })

  it('that somebody passed is still open while a claim in it waits for a verdict', () => {
    const passed = four.sentences.map((sentence) => ({ ...sentence, nothingToCheck: true }))
    expect(states([two], passed)).toEqual(['passed', 'open', 'passed', 'passed'])
  })

  it('includes claims that only overlap it', () => {
    expect(states([claimOn(four, 'here. Three')])).toEqual(['unread', 'open', 'open', 'unread'])
  })
})

describe('coverage', () => {
  it('counts claims and sentences separately', () => {
    const claims = [{ ...two, ...verdict('false') }, three, claimOn(four, 'Four', { dismissed: true })]
    expect(coverageOf({ ...four, claims })).toEqual({
      claims: 2,
      checked: 1,
      contested: 0,
      dismissed: 1,
      sentences: 4,
      settled: 2,
      unread: 1,
      percent: 50,
    })
  })

  it('is 100 percent only when nothing is left', () => {
    const sentences = Array.from({ length: 400 }, (_, index) => ({
      start: index * 2,
      end: index * 2 + 1,
      nothingToCheck: index > 0,
    }))
    expect(coverageOf({ claims: [], sentences })).toMatchObject({ settled: 399, percent: 99 })
    const done = sentences.map((sentence) => ({ ...sentence, nothingToCheck: true }))
    expect(coverageOf({ claims: [], sentences: done }).percent).toBe(100)
  })

  it('of a text without sentences is zero', () => {
    expect(coverageOf({ claims: [], sentences: [] })).toMatchObject({ sentences: 0, settled: 0, percent: 0 })
  })

  it('is what the list of articles shows', () => {
    expect(summaryOf(checkedArticle())).toMatchObject({
      id: 'a1',
      title: 'Elms of the town',
      claims: 2,
      checked: 1,
      percent: 50,
    })
  })

  it('calls an article without a title by its file’s name', () => {
    expect(summaryOf({ ...four, details: { ...four.details, title: '' } }).title).toBe('article.txt')
  })
})

describe('a claim’s number', () => {
  const claims = [claimOn(four, 'Four'), claimOn(four, 'Two'), two, { ...three, dismissed: true }]

  it('counts in reading order; if two start together, the longer comes first', () => {
    expect(numberedClaims(claims).map(({ label }) => label)).toEqual(['Two is here', 'Two', 'Four'])
    expect(claimNumbers(claims).get(two.id)).toBe(1)
    expect(claimNumbers(claims).get(claims[0]!.id)).toBe(3)
  })

  it('is missing for a claim that was set aside, and for a claim that is gone', () => {
    expect(claimNumbers(claims).get(three.id)).toBeUndefined()
    expect(claimNumbers(claims).get('gone')).toBeUndefined()
  })

  it('is the same in the report', () => {
    const article = maduroArticle()
    const numbers = claimNumbers(article.claims)
    for (const { number, label, passage } of buildReport(article, standardScale, '1').claims) {
      const same = article.claims.find(
        (claim) => claim.label === label && claim.anchor.exact === passage.exact,
      )
      expect(numbers.get(same!.id)).toBe(number)
    }
  })
})
