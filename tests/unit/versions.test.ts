import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand, type Command } from '../../src/core/commands'
import type { Article } from '../../src/core/model/article'
import { canonicalText } from '../../src/core/text/canonical'
import { findSentences } from '../../src/core/sentences/sentences'
import { compareTexts, type Read } from '../../src/core/versions/compareTexts'
import { anchorAt } from '../../src/core/text/anchors'
import { reanchor } from '../../src/core/versions/reanchor'
import { articleOf, claimOn, evidenceFrom, sourceOf, verdict } from '../reports/sampleArticle'
import { stateOfClaim } from '../../src/core/model/claimState'
import { growth } from '../growth'
import { claim, context } from './checkedArticle'

function read(...paragraphs: string[]): Read {
  const { text, blocks } = canonicalText(paragraphs.map((one) => ({ kind: 'paragraph', text: one })))
  return { text, sentences: findSentences(text, blocks) }
}

const before = read(
  'Ann planted 40 elms in 1902. Bob felled 12 of them. Nobody counted the rest.',
  'The mayor opened the park on a rainy Sunday in May, and three thousand people came to see it.',
)

function fateOf(exact: string, after: Read) {
  const start = before.text.indexOf(exact)
  const anchor = anchorAt(before.text, start, start + exact.length)
  const found = reanchor(anchor, before, after, compareTexts(before, after))
  if (found.fate === 'gone') return 'gone'
  expect(after.text.slice(found.anchor.start, found.anchor.end)).toBe(found.anchor.exact)
  return `${found.fate}: ${found.anchor.exact}`
}

describe('the words of a claim in a newer version', () => {
  it('are found at the same place if something else changed', () => {
    const after = read(
      'A headline that is new.',
      'Ann planted 40 elms in 1902. Bob felled a dozen of them. Nobody counted the rest.',
      'The mayor opened the park on a rainy Sunday in May, and three thousand people came to see it.',
    )
    expect(fateOf('Ann planted 40 elms in 1902.', after)).toBe('exact: Ann planted 40 elms in 1902.')
    expect(fateOf('three thousand people', after)).toBe('exact: three thousand people')
  })

  it('are found where they moved to', () => {
    const after = read(
      'The mayor opened the park on a rainy Sunday in May, and three thousand people came to see it.',
      'Ann planted 40 elms in 1902. Bob felled 12 of them. Nobody counted the rest.',
    )
    expect(fateOf('three thousand people came', after)).toMatch(/^(exact|moved): three thousand people came$/)
    expect(fateOf('Bob felled 12 of them', after)).toMatch(/^(exact|moved): Bob felled 12 of them$/)
  })

  it.each([
    ['40 elms', 'Ann planted 45 elms in 1902. Bob felled 12 of them.', 'changed: 45 elms'],
    ['12', 'Ann planted 40 elms in 1902. Bob felled 15 of them.', 'changed: 15'],
    [
      'Ann planted 40 elms in 1902.',
      'Ann planted forty-five elms in 1903. Bob felled 12 of them.',
      'changed: Ann planted forty-five elms in 1903.',
    ],
  ])('“%s” are the new words if others replaced them', (exact, first, fate) => {
    const after = read(`${first} Nobody counted the rest.`, before.text.split('\n\n')[1]!)
    expect(fateOf(exact, after)).toBe(fate)
  })

  it('are gone if the sentence was removed, and short words are not found just anywhere', () => {
    const after = read('Ann planted 40 elms in 1902. Nobody counted the rest.', 'Room 12 was locked.')
    expect(fateOf('Bob felled 12 of them.', after)).toBe('gone')
    expect(fateOf('12', after)).toBe('gone')
  })
})

describe('a comparison of two texts', () => {
  it('covers both, in order, and equal pieces are equal', () => {
    const paragraph = fc.array(fc.constantFrom('Ann', 'planted', '40', 'elms.', 'Bob', 'cut', 'it.'), {
      minLength: 1,
      maxLength: 30,
    })
    const text = fc
      .array(paragraph, { minLength: 1, maxLength: 4 })
      .map((all) => read(...all.map((one) => one.join(' '))))
    fc.assert(
      fc.property(text, text, (one, other) => {
        const pieces = compareTexts(one, other)
        let [old, young] = [0, 0]
        for (const { kind, before: left, after: right } of pieces) {
          expect([left.start, right.start]).toEqual([old, young])
          if (kind === 'same')
            expect(one.text.slice(left.start, left.end)).toBe(other.text.slice(right.start, right.end))
          if (kind === 'removed') expect(right.start).toBe(right.end)
          if (kind === 'added') expect(left.start).toBe(left.end)
          old = left.end
          young = right.end
        }
        expect([old, young]).toEqual([one.text.length, other.text.length])
      }),
      { numRuns: 500 },
    )
  })

  it('of two long texts with nothing in common takes about four times as long as of a quarter of them', async () => {
    const words = (word: string, count: number) =>
      read(Array.from({ length: count }, (_, at) => `${word}${at}.`).join(' '))
    const pair = (count: number) => [words('a', count), words('b', count)] as const
    expect(compareTexts(...pair(40_000)).map(({ kind }) => kind)).toEqual(['removed', 'added'])
    expect(await growth((texts) => compareTexts(...texts), pair(2500), pair(10_000))).toBeLessThan(8)
  })
})

const old: Article = (() => {
  const article = articleOf(
    [
      'Elms of the town',
      'Ann planted 40 elms in 1902. Bob felled 12 of them. Nobody counted the rest. It rained.',
    ],
    { sources: [sourceOf('archive')] },
  )
  const rated = verdict('verified', '2025-03-04T10:00:00.000Z', 'Juan Pérez')
  return {
    ...article,
    sentences: article.sentences.map((one) => ({
      ...one,
      nothingToCheck: article.text.slice(one.start, one.end) === 'It rained.',
    })),
    claims: [
      claimOn(article, 'Ann planted 40 elms in 1902', {
        id: 'elms',
        evidence: [evidenceFrom('archive')],
        ...rated,
      }),
      claimOn(article, 'Bob felled 12 of them', { id: 'felled', ...rated }),
      claimOn(article, 'Nobody counted the rest', { id: 'rest', rationale: 'We asked.', ...rated }),
    ],
  }
})()

function newer(paragraph: string): Extract<Command, { type: 'addVersion' }> {
  const article = articleOf(['Elms of the town', paragraph], {})
  return {
    type: 'addVersion',
    original: { ...article.original, file: '2/elms.txt', sha256: 'b'.repeat(64) },
    text: article.text,
    textSha256: 'c'.repeat(64),
    blocks: article.blocks,
    sentences: article.sentences.map(({ start, end }) => ({ start, end })),
    leftOut: [],
    found: [claimOn(article, 'Carl planted 9 oaks', { id: 'oaks' }), claimOn(article, 'Ann', { id: 'ann' })],
  }
}

describe('an article that gets a newer version', () => {
  const command = newer('Ann planted 40 elms in 1902. Bob felled 15 of them. Carl planted 9 oaks. It rained.')
  const after = applyCommand(old, command, context)

  it('keeps what was found out about words that are still there', () => {
    expect(claim(after, 'elms')).toMatchObject({
      verdict: { rating: 'verified' },
      evidence: [{ source: 'archive' }],
    })
  })

  it('reopens claims whose words changed, and keeps their former words and rating', () => {
    const felled = claim(after, 'felled')
    expect(felled.anchor.exact).toBe('Bob felled 15 of them')
    expect(felled.verdict).toBeUndefined()
    expect(felled.formerly).toEqual({ exact: 'Bob felled 12 of them', rating: 'verified' })
    const rated = applyCommand(after, { type: 'setVerdict', claim: 'felled', rating: 'false' }, context)
    expect(claim(rated, 'felled').formerly).toBeUndefined()
  })

  it('drops no claim: one whose words are gone is kept whole and apart', () => {
    expect(after.gone).toEqual([old.claims[2]])
    expect(after.claims.map(({ id }) => id)).toEqual(['elms', 'felled', 'oaks'])
  })

  it('has new claims only in new sentences, and keeps passed sentences and its earlier text', () => {
    const passed = after.sentences.filter(({ nothingToCheck }) => nothingToCheck)
    expect(passed.map(({ start, end }) => after.text.slice(start, end))).toEqual(['It rained.'])
    expect(after.earlier).toMatchObject([
      { text: old.text, original: old.original, replacedBy: context.person },
    ])
  })

  it('refuses a version it already has', () => {
    expect(() => applyCommand(after, command, context)).toThrow('The article already has this text.')
  })

  it('refuses a position from somebody who had not seen the newest text, where it means other words', () => {
    const unaware = { ...context, saw: (line: string | undefined) => line !== context.line, isNew: false }
    const places: Command[] = [
      { type: 'addClaim', claim: 'new', start: 18, end: 30 },
      { type: 'changeBounds', claim: 'elms', start: 18, end: 30 },
      { type: 'splitClaim', claim: 'elms', at: 30, second: 'year' },
      { type: 'passSentence', start: 18, nothingToCheck: true },
    ]
    for (const command of places) {
      expect(() => applyCommand(after, command, unaware), command.type).toThrow(
        'an earlier version of the text',
      )
      expect(() => applyCommand(after, command, context), command.type).not.toThrow()
    }
  })

  it('restores no state of a claim whose words are no longer in the text', () => {
    const state = stateOfClaim(claim(old, 'felled'))
    expect(() => applyCommand(after, { type: 'revertClaim', state }, context)).toThrow('the current version')
  })
})
