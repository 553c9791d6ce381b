import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anchorAt } from '../../src/core/text/anchors'
import type { FoundClaim } from '../../src/core/model/claim'
import { noScores, type Scores } from '../bench/claims/counts'
import { engineOf, type Engine } from '../bench/claims/engine'
import { figureTable } from '../bench/claims/figureTable'
import { judgeArticle } from '../bench/claims/markedScores'
import { parseMarkedArticle, readMarkedSet } from '../bench/claims/markedSet'
import { faultLine, faultsOf, rowsOf, tableOf } from '../bench/claims/markedTable'

const marks = {
  language: 'en',
  place: 'UK',
  kind: 'news',
  headline: 'Ferry sails. At last.',
  paragraphs: [
    ['The ferry carried 40 cars, Ann Low said.', '“It cost £3m. Is that much?”'],
    ['Two men waited.', 'What a day!'],
  ],
  claims: [
    {
      words: 'The ferry carried 40 cars',
      speaker: ['Ann Low', 'Captain Low'],
      known: 'said',
      figures: [[40, 'car']],
      says: ['ferry', '40 cars'],
    },
    { words: 'It cost £3m', speaker: ['Ann Low', null], figures: [[3000000, '£']], says: ['£3m'] },
    {
      words: 'Two men waited',
      speaker: null,
      figures: [[2, 'men']],
      arguable: [[1, '']],
      says: ['men waited'],
    },
  ],
  nothing: ['What a day!'],
}
const article = parseMarkedArticle('ferry', JSON.stringify(marks))

interface Made {
  readonly words: string
  readonly label: string
  readonly speaker?: string
  readonly inferred?: boolean
  readonly figures?: readonly (readonly [number, string])[]
}

/** An engine that finds just these claims, and these sentences. */
const engineWith = (claims: readonly Made[], sentences = marks.paragraphs.flat()): Engine => ({
  findSentences: (text) =>
    sentences.map((sentence) => {
      const start = text.indexOf(sentence)
      return { start, end: start + sentence.length }
    }),
  findQuantities: () => [],
  findClaims: (text) => claims.map((made) => claimOf(text, made)),
})

function claimOf(text: string, { words, label, speaker, inferred, figures = [] }: Made): FoundClaim {
  const start = text.indexOf(words)
  return {
    anchor: anchorAt(text, start, start + words.length),
    label,
    kinds: ['statement'],
    ...(speaker === undefined
      ? {}
      : {
          speaker: {
            name: speaker,
            cue: 'said',
            ...(inferred ? { inferred: { from: 'pronoun' as const, words: 'She' } } : {}),
          },
        }),
    quantities: figures.map(([value, unit]) => ({ text: String(value), value, unit, approximate: false })),
    priority: 50,
    reasons: [],
  }
}

const cars: Made = {
  words: 'The ferry carried 40 cars',
  label: 'ferry carried 40 cars',
  speaker: 'Ann Low',
  figures: [[40, 'cars']],
}
const cost: Made = { words: 'It cost £3m', label: 'It cost £3m', figures: [[3000000, '£']] }
const men: Made = { words: 'Two men waited', label: 'Two men waited', figures: [[2, 'men']] }

/** What differs from a run in which everything is right. */
function changed(made: readonly Made[], sentences?: readonly string[]): Partial<Scores> {
  const all = judgeArticle(article, engineWith(made, sentences ? [...sentences] : undefined)).scores
  return Object.fromEntries(Object.entries(all).filter(([count, times]) => perfect[count as never] !== times))
}

const perfect: Scores = {
  ...noScores,
  needed: 3,
  found: 3,
  nothing: 1,
  speakerRight: 1,
  knownRight: 1,
  figureRight: 3,
  labelGood: 3,
  endRight: 2,
}

describe('an engine on a marked article', () => {
  test('gets the full score if all is right', () => {
    const { scores, faults } = judgeArticle(article, engineWith([cars, cost, men]))
    expect(scores).toEqual(perfect)
    expect(faults).toEqual([])
  })

  test('loses a claim that it does not find, with its speaker, figures and label', () => {
    expect(changed([cost, men])).toEqual({
      found: 2,
      speakerRight: 0,
      speakerUnknown: 1,
      knownRight: 0,
      figureRight: 2,
      figureNone: 1,
      labelGood: 2,
    })
  })

  test('does not find a claim by another one in the same sentence', () => {
    expect(changed([{ ...cars, words: 'Ann Low said' }, cost, men])).toMatchObject({ found: 2 })
  })

  test('is told of a claim where nothing is asserted', () => {
    const day = { words: 'What a day', label: 'What a day' }
    expect(changed([cars, cost, men, day])).toEqual({ claimedNothing: 1 })
  })

  test.each([
    ['a wrong name', { speaker: 'Ann Lowe' }, { speakerRight: 0, speakerWrong: 1, knownRight: 0 }],
    ['no name', { speaker: undefined }, { speakerRight: 0, speakerUnknown: 1, knownRight: 0 }],
    ['another form of the name, with an article', { speaker: 'the Captain Low' }, {}],
    ['a name that the sentence has as an inferred one', { inferred: true }, { knownRight: 0, knownWrong: 1 }],
  ])('is judged on %s', (_, change, expected) => {
    const made = { ...cars, ...change }
    if (made.speaker === undefined) delete made.speaker
    expect(changed([made as Made, cost, men])).toEqual(expected)
  })

  test('may say that a name is said where it stands in the sentence, even if another right one is inferred', () => {
    const mark = { ...marks.claims[0], speaker: ['Ann Low', 'the harbour'], known: 'inferred' }
    const claims = [mark, ...marks.claims.slice(1)]
    const inferred = parseMarkedArticle('ferry', JSON.stringify({ ...marks, claims }))
    const knownOf = (made: Made) => judgeArticle(inferred, engineWith([made])).scores.knownRight
    expect(knownOf(cars)).toBe(1)
    expect(knownOf({ ...cars, speaker: 'the harbour' })).toBe(0)
    expect(knownOf({ ...cars, speaker: 'the harbour', inferred: true })).toBe(1)
  })

  test('may name a speaker or nobody where that is arguable, but nobody else', () => {
    expect(changed([cars, { ...cost, speaker: 'Ann Low' }, men])).toEqual({ speakerRight: 2 })
    expect(changed([cars, { ...cost, speaker: 'Bob' }, men])).toEqual({ speakerWrong: 1 })
  })

  test('names a wrong speaker if it gives the article’s own words to anybody', () => {
    expect(changed([cars, cost, { ...men, speaker: 'Ann Low' }])).toEqual({ speakerWrong: 1 })
  })

  test.each([
    ['a false value', [[4, 'cars']], { figureRight: 2, figureNone: 1, figureWrong: 1 }],
    ['a false unit', [[40, 'm']], { figureRight: 2, figureNone: 1, figureWrong: 1 }],
    ['a value without its unit', [[40, '']], { figureRight: 2, figureNone: 1 }],
    [
      'one figure too many',
      [
        [40, 'cars'],
        [7, ''],
      ],
      { figureWrong: 1 },
    ],
    [
      'the same figure twice',
      [
        [40, 'cars'],
        [40, 'cars'],
      ],
      {},
    ],
  ] as const)('is judged on %s', (_, figures, expected) => {
    expect(changed([{ ...cars, figures }, cost, men])).toEqual(expected)
  })

  test('may state a figure that is arguable', () => {
    expect(
      changed([
        cars,
        cost,
        {
          ...men,
          figures: [
            [2, 'men'],
            [1, 'day'],
          ],
        },
      ]),
    ).toEqual({})
  })

  test.each([
    ['leaves out what is claimed', '40 cars'],
    ['cuts a word', 'ferry carried 40 cars, Ann Lo'],
    ['is longer than a line', `ferry carried 40 cars, Ann Low said. ${'The ferry carried. '.repeat(2)}`],
  ])('has a bad label if it %s', (_, label) => {
    expect(changed([{ ...cars, label }, cost, men])).toEqual({ labelGood: 2, labelBad: 1 })
  })

  test('is judged on the ends of sentences inside paragraphs, not in headlines', () => {
    const [first, second, third, fourth] = marks.paragraphs.flat() as [string, string, string, string]
    expect(changed([cars, cost, men], [`${first} ${second}`, third, fourth])).toEqual({
      endRight: 1,
      endMissed: 1,
    })
    const cut = [
      'Ferry sails.',
      'At last.',
      'The ferry',
      'carried 40 cars, Ann Low said.',
      second,
      third,
      fourth,
    ]
    expect(changed([cars, cost, men], cut)).toEqual({ endWrong: 1 })
  })

  test('has each fault told with what was expected and what was found', () => {
    const lines = faultsOf([article], engineWith([{ ...cars, speaker: 'Bob' }, cost])).map(faultLine)
    expect(lines).toEqual([
      'ferry  speakerWrong  «The ferry carried 40 cars»  expected: Ann Low  found: Bob',
      'ferry  needed  «Two men waited»  expected: a claim  found: none',
      'ferry  figureNone  «Two men waited»  expected: 2 men  found: none',
    ])
  })

  test('has a fault between two paragraphs told in one line, too', () => {
    const all = marks.paragraphs.flat()
    const [fault] = faultsOf(
      [article],
      engineWith([cars, cost, men], [...all.slice(0, 2), 'men waited.', 'What']),
    )
    expect(fault?.words).toContain('\n')
    expect(faultLine(fault!)).not.toContain('\n')
  })
})

describe('the table', () => {
  const good = engineWith([cars, cost, men])
  const bad = engineWith([men])

  test('adds the articles of a language and kind up, and both engines are side by side', () => {
    const other = { ...article, kind: 'thread' as const }
    const rows = rowsOf('seen', [article, other, article], good, bad)
    expect(rows.map(({ kind, articles }) => [kind, articles])).toEqual([
      ['news', 2],
      ['thread', 1],
      ['all', 3],
    ])
    expect(tableOf(rows)[3]).toContain('3/9 → 9/9')
  })

  test('has one column without another engine', () => {
    const [, news] = tableOf(rowsOf('seen', [article], good, undefined))
    expect(news).toMatch(/^seen {2}en +news +1 +3\/3 +0\/1 +1\/0\/0 +1\/1 +3\/0\/0 +3\/3 +2\/0\/0$/)
  })
})

test('the list of hard figures is judged with any finder', () => {
  const none = figureTable(undefined, () => [])
  expect(none.every(({ right, wrong, missing }) => right === 0 && wrong === 0 && missing > 0)).toBe(true)
  const english = figureTable(undefined, () => [
    { quantity: { value: 7.77, unit: 'geese', approximate: false } },
  ]).find(({ language }) => language === 'english')
  expect(english).toMatchObject({ right: 0 })
  expect(english?.wrong).toBeGreaterThan(100)
})

describe('a marked article is refused', () => {
  test.each([
    ['if a mark’s words are in no sentence', { nothing: ['What a night!'] }, /ferry\.json: «What a night!»/],
    ['if they are in two', { nothing: ['a'] }, /not in exactly one sentence/],
    ['if it has a key that nobody reads', { mood: 'good' }, /ferry\.json: .*mood/s],
  ])('%s', (_, change, message) => {
    expect(() => parseMarkedArticle('ferry', JSON.stringify({ ...marks, ...change }))).toThrow(message)
  })

  test('and a folder’s are read by name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'marked-'))
    for (const name of ['b', 'a']) writeFileSync(join(folder, `${name}.json`), JSON.stringify(marks))
    expect(readMarkedSet(folder).map(({ name }) => name)).toEqual(['a', 'b'])
  })
})

test('the engine of another checkout is loaded from its folder, and a folder without one is refused', async () => {
  const { findSentences } = await engineOf(join(import.meta.dirname, '..', '..'))
  expect(findSentences('One. Two.', [{ kind: 'paragraph', start: 0, end: 9 }])).toHaveLength(2)
  await expect(engineOf(tmpdir())).rejects.toThrow(/has no src\/core/)
})
