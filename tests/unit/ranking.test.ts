import { describe, expect, it } from 'vitest'
import type { ClaimKind } from '../../src/core/model/claim'
import { contentWords, singular } from '../../src/core/ranking/contentWords'
import type { Decision, DecisionAct } from '../../src/core/ranking/decisions'
import { adjust, learn } from '../../src/core/ranking/learning'
import { rankClaims, storedBase } from '../../src/core/ranking/rank'
import { traitInWords, traitsOf } from '../../src/core/ranking/traits'
import { growth } from '../growth'
import { articleOf, claimOn } from '../reports/sampleArticle'

const decision = (act: DecisionAct, traits: string[], claim = 'c'): Decision => ({
  article: 'a',
  claim,
  act,
  traits,
})
const times = (count: number, act: DecisionAct, ...traits: string[]): Decision[] =>
  Array.from({ length: count }, (_, index) => decision(act, [...traits, `word:only${index}`]))
const shiftFor = (decisions: readonly Decision[], ...traits: string[]) =>
  adjust(learn(decisions), traits).shift

const plain = articleOf([
  'Three million volunteers',
  'Ada Brandt said three million volunteers came in March 2021. The quay is long.',
])
const volunteers = claimOn(plain, 'three million volunteers came', {
  id: 'volunteers',
  kinds: ['quantity', 'statement', 'date'],
  speaker: { name: 'Ada Brandt', cue: 'said' },
  quantities: [{ text: 'three million', value: 3e6, unit: 'volunteers', approximate: false }],
  priority: 60,
  reasons: ['a figure with a unit'],
})
const quay = claimOn(plain, 'The quay is long', {
  id: 'quay',
  priority: 40,
  reasons: ['a statement of fact'],
})
const article = { ...plain, claims: [volunteers, quay] }

describe('the traits of a claim', () => {
  it('are its kinds, its speaker and cue, what its figures count, and what it is about', () => {
    expect(traitsOf(volunteers, plain.blocks)).toEqual([
      'kind:quantity',
      'kind:date',
      'speaker:Ada Brandt',
      'reported',
      'unit:volunteer',
      'word:volunteer',
      'word:came',
    ])
  })

  it('mark a headline, and distinguish a quotation from a reported statement', () => {
    expect(traitsOf(claimOn(plain, 'Three million volunteers'), plain.blocks)).toContain('headline')
    const lower = plain.blocks.map((block) => ({ ...block, ...(block.level ? { level: 2 } : {}) }))
    expect(traitsOf(claimOn(plain, 'Three million volunteers'), lower)).not.toContain('headline')
    expect(traitsOf(quay, plain.blocks)).not.toContain('headline')
    const quoted = { ...volunteers, kinds: ['quotation' as ClaimKind] }
    expect(traitsOf(quoted, plain.blocks)).not.toContain('reported')
  })

  it('include “statement” only if it is the only kind, since nearly every claim is also a statement', () => {
    expect(traitsOf(quay, plain.blocks)).toContain('kind:statement')
    expect(traitsOf(volunteers, plain.blocks)).not.toContain('kind:statement')
  })

  it('are words a person can read', () => {
    expect(['kind:date', 'speaker:Ada Brandt', 'unit:volunteer', 'word:ship'].map(traitInWords)).toEqual([
      'dates',
      'claims by Ada Brandt',
      'figures with the unit “volunteer”',
      'claims with the word “ship”',
    ])
  })

  it('include at most six words of a label, without function words, in the singular', () => {
    const words = contentWords(
      'The ships of two countries and their captains sold oil, gas, coal and timber',
      6,
    )
    expect(words).toEqual(['ship', 'country', 'captain', 'sold', 'oil', 'gas'])
    const plurals = ['elections', 'elms', 'countries']
    expect(plurals.map(singular)).toEqual(['election', 'elm', 'country'])
    for (const word of ['bus', 'crisis', 'class', 'news', 'series', 'Paris'])
      expect(singular(word)).toBe(word)
  })

  it('of a label as long as a book take about four times as long as of a quarter of it', async () => {
    const hostile = (size: number) => `${'s'.repeat(5 * size)} ${'a ies '.repeat(size)}`
    const find = (label: string) =>
      traitsOf({ ...quay, label, speaker: { name: label, cue: '' } }, plain.blocks)
    expect(await growth(find, hostile(5000), hostile(20_000))).toBeLessThan(8)
  })
})

describe('what is learned', () => {
  it('moves nothing before a trait has occurred three times', () => {
    expect(shiftFor(times(2, 'dismissed', 'kind:date'), 'kind:date')).toBe(0)
    expect(shiftFor(times(3, 'dismissed', 'kind:date'), 'kind:date')).toBeLessThan(-0.3)
  })

  it('lowers what is set aside or put last, and raises what is added or put first', () => {
    for (const act of ['dismissed', 'last'] as const)
      expect(shiftFor(times(4, act, 'headline'), 'headline')).toBeLessThan(0)
    for (const act of ['added', 'first'] as const)
      expect(shiftFor(times(4, act, 'headline'), 'headline')).toBeGreaterThan(0.4)
  })

  it('gives a verdict, which every claim should get, a quarter of the weight', () => {
    const checked = shiftFor(times(4, 'checked', 'headline'), 'headline')
    expect(checked).toBeGreaterThan(0)
    expect(checked).toBeLessThan(shiftFor(times(4, 'first', 'headline'), 'headline') / 3)
  })

  it('gives the reasons in words, with how often, strongest first', () => {
    const learned = learn([
      ...times(4, 'dismissed', 'kind:date'),
      decision('checked', ['kind:date']),
      ...times(3, 'first', 'word:volunteer'),
    ])
    expect(adjust(learned, ['word:volunteer', 'kind:date', 'word:never']).because).toEqual([
      'you set aside 4 of 5 dates before',
      'you put all 3 claims with the word “volunteer” first',
    ])
  })

  it('moves nothing by a trait if most decisions contradict its weight', () => {
    // Ten claims were put first for other traits than their dates; six were set aside for their dates alone.
    const decisions = [
      ...times(10, 'first', 'kind:date', 'headline', 'reported', 'word:quay'),
      ...times(6, 'dismissed', 'kind:date'),
    ]
    expect(adjust(learn(decisions), ['kind:date'])).toEqual({ shift: 0, because: [] })
    expect(shiftFor(decisions, 'headline')).toBeGreaterThan(0)
  })

  it('never moves a claim by more than 2 in log-odds, however much was decided', () => {
    const traits = ['a', 'b', 'c', 'd', 'e', 'f'].map((word) => `word:${word}`)
    const down = learn(Array.from({ length: 2000 }, () => decision('dismissed', traits)))
    const up = learn(traits.flatMap((trait) => times(300, 'first', trait)))
    expect(adjust(down, traits).shift).toBeGreaterThanOrEqual(-2)
    expect(adjust(up, traits).shift).toBe(2)
  })

  it('follows a person who changes their mind', () => {
    const decisions = [...times(20, 'dismissed', 'kind:date'), ...times(30, 'first', 'kind:date')]
    expect(shiftFor(decisions, 'kind:date')).toBeGreaterThan(0)
  })

  it('is always the same for the same decisions', () => {
    const decisions = [...times(5, 'first', 'headline'), ...times(7, 'last', 'kind:date')]
    expect(learn(decisions)).toEqual(learn(structuredClone(decisions)))
  })
})

describe('the ranking of an article', () => {
  it('is what was found at the opening until something is learned', () => {
    expect(rankClaims(article, storedBase, learn([]))).toEqual({
      volunteers: { priority: 60, reasons: ['a figure with a unit'], learned: [] },
      quay: { priority: 40, reasons: ['a statement of fact'], learned: [] },
    })
  })

  it('is moved by what was learned, with reasons separate from its own', () => {
    const ranked = rankClaims(article, storedBase, learn(times(5, 'dismissed', 'kind:date')))
    expect(ranked['volunteers']?.priority).toBeLessThan(50)
    expect(ranked['volunteers']?.reasons).toEqual(['a figure with a unit'])
    expect(ranked['volunteers']?.learned).toEqual(['you set aside all 5 dates before'])
    expect(ranked['quay']).toEqual({ priority: 40, reasons: ['a statement of fact'], learned: [] })
  })

  it('stays on the scale from 0 to 100 at either end', () => {
    const learned = learn([...times(50, 'first', 'kind:date'), ...times(50, 'last', 'word:quay')])
    const ends = rankClaims(
      article,
      ({ id }) => ({ priority: id === 'quay' ? 0 : 100, reasons: [] }),
      learned,
    )
    expect(ends['volunteers']?.priority).toBeGreaterThan(99)
    expect(ends['volunteers']?.priority).toBeLessThanOrEqual(100)
    expect(ends['quay']?.priority).toBeGreaterThanOrEqual(0)
  })

  it('can take its base from a better ranking', () => {
    const better = rankClaims(article, () => ({ priority: 77, reasons: ['read whole'] }), learn([]))
    expect(better['quay']).toEqual({ priority: 77, reasons: ['read whole'], learned: [] })
  })

  it('has what was put first or last by hand at its ends, whatever was learned', () => {
    const claims = [
      { ...volunteers, urgency: 'last' as const },
      { ...quay, urgency: 'first' as const },
    ]
    const ranked = rankClaims({ ...article, claims }, storedBase, learn(times(9, 'first', 'kind:date')))
    expect(ranked['quay']).toMatchObject({ priority: 100, learned: [] })
    expect(ranked['quay']?.reasons[0]).toBe('put first by hand')
    expect(ranked['volunteers']).toMatchObject({
      priority: 0,
      reasons: ['put last by hand', 'a figure with a unit'],
    })
  })

  it('of 2,000 claims after 2,000 decisions takes about four times as long as of 500 after 500', async () => {
    const long = (count: number) => ({
      claims: Array.from({ length: count }, (_, index) => ({ ...volunteers, id: `c${index}` })),
      decisions: Array.from({ length: count }, (_, index) =>
        decision(index % 3 ? 'first' : 'dismissed', [
          ...traitsOf(volunteers, plain.blocks),
          `word:w${index}`,
        ]),
      ),
    })
    const rank = ({ claims, decisions }: ReturnType<typeof long>) =>
      rankClaims({ ...article, claims }, storedBase, learn(decisions))
    expect(await growth(rank, long(500), long(2000))).toBeLessThan(8)
  })
})
