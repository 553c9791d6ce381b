import { describe, expect, it } from 'vitest'
import { shorten } from '../../src/core/text/shorten'
import { articleOf, claimOn, verdict } from '../reports/sampleArticle'
import { after, checkedArticle, claim, frozen, placeOf, refusalOf } from './checkedArticle'

const article = checkedArticle()

describe('adding a claim', () => {
  it('takes the words without the white space around them', () => {
    const { start, end } = placeOf(article, ' Bob felled ')
    const { anchor, label, origin } = claim(after({ type: 'addClaim', claim: 'new', start, end }), 'new')
    expect(anchor).toMatchObject({ exact: 'Bob felled', start: start + 1, end: end - 1 })
    expect(anchor.prefix.endsWith('elms in 1902. ')).toBe(true)
    expect(anchor.suffix.startsWith(' 12 of them.')).toBe(true)
    expect([label, origin]).toEqual(['Bob felled', 'person'])
  })

  it('uses the label a person gives, or else the claim’s words', () => {
    const place = placeOf(article, 'in 1902')
    const labelled = (label: string) =>
      claim(after({ type: 'addClaim', claim: 'new', ...place, label }), 'new').label
    expect([labelled('the year'), labelled('')]).toEqual(['the year', 'in 1902'])
  })

  it('puts it in the order of the text', () => {
    const added = after({ type: 'addClaim', claim: 'new', ...placeOf(article, '12 of them') })
    expect(added.claims.map(({ id }) => id)).toEqual(['elms', 'felled', 'new', 'rest'])
  })

  it('marks its sentence as no longer passed, and leaves other sentences alone', () => {
    const sentences = article.sentences.map((sentence) => ({ ...sentence, nothingToCheck: true }))
    const added = after(
      { type: 'addClaim', claim: 'new', ...placeOf(article, '1902. Bob') },
      { ...article, sentences },
    )
    expect(added.sentences.map((sentence) => sentence.nothingToCheck)).toEqual([true, false, false, true])
  })

  it('is refused for words that are already a claim, for no words, and outside the text', () => {
    const give = (place: { start: number; end: number }, id = 'new') =>
      refusalOf({ type: 'addClaim', claim: id, ...place })
    const taken = placeOf(article, 'Bob felled 12 of them')
    expect(give(taken)).toBe('These words are already a claim. Nothing was changed.')
    expect(give({ start: taken.start - 1, end: taken.end })).toBe(
      'These words are already a claim. Nothing was changed.',
    )
    expect(give({ start: taken.start - 1, end: taken.start })).toMatch(/^Select some words/)
    expect(give({ start: 9, end: 4 })).toMatch(/^Select some words/)
    expect(give({ start: 4, end: article.text.length + 1 })).toMatch(/^Select some words/)
    expect(give(placeOf(article, 'in 1902'), 'elms')).toMatch(/^The article already has that claim/)
  })
})

describe('changing a claim’s bounds', () => {
  it('changes its words, and its label if that was made from them', () => {
    const place = placeOf(article, 'felled 12')
    expect(claim(after({ type: 'changeBounds', claim: 'felled', ...place }), 'felled')).toMatchObject({
      anchor: { exact: 'felled 12', ...place },
      label: 'felled 12',
    })
    const named = after({ type: 'changeBounds', claim: 'elms', ...placeOf(article, 'planted 40 elms') })
    expect(claim(named, 'elms').label).toBe('40 elms')
  })

  it('keeps the quantities that are still among its words', () => {
    const changed = after({ type: 'changeBounds', claim: 'elms', ...placeOf(article, 'planted 40 elms') })
    expect(claim(changed, 'elms').quantities.map(({ text }) => text)).toEqual(['40'])
  })

  it('moves it to its new place in the list', () => {
    const moved = after({ type: 'changeBounds', claim: 'elms', ...placeOf(article, 'the rest') })
    expect(moved.claims.map(({ id }) => id)).toEqual(['felled', 'rest', 'elms'])
  })

  it('is refused without words, outside the text and on another claim’s words', () => {
    const give = (place: { start: number; end: number }) =>
      refusalOf({ type: 'changeBounds', claim: 'elms', ...place })
    expect(give({ start: 5, end: 5 })).toMatch(/Its bounds were not changed\.$/)
    expect(give({ start: 5, end: 5000 })).toMatch(/Its bounds were not changed\.$/)
    expect(give(placeOf(article, 'Bob felled 12 of them'))).toBe(
      'These words are already a claim. Nothing was changed.',
    )
  })
})

describe('splitting a claim', () => {
  const at = placeOf(article, 'in 1902').start
  const split = after({ type: 'splitClaim', claim: 'elms', at, second: 'year' })
  const [first, second] = [claim(split, 'elms'), claim(split, 'year')]

  it('makes two claims that share its words, without the space between them', () => {
    expect([first.anchor.exact, second.anchor.exact]).toEqual(['Ann planted 40 elms', 'in 1902'])
    expect([first.label, second.label]).toEqual(['Ann planted 40 elms', 'in 1902'])
    expect(split.claims.map(({ id }) => id)).toEqual(['elms', 'year', 'felled', 'rest'])
  })

  it('keeps texts and evidence with both, and gives each the quantities in its words', () => {
    for (const part of [first, second]) {
      expect(part).toMatchObject({ rationale: 'The archive says so.', correction: 'in 1903' })
      expect(part.evidence.map(({ quotation }) => quotation)).toEqual(['40 elms'])
    }
    expect(first.quantities.map(({ text }) => text)).toEqual(['40'])
    expect(second.quantities.map(({ text }) => text)).toEqual(['1902'])
  })

  it('leaves no two pieces of evidence under one id', () => {
    const ids = split.claims.flatMap(({ evidence }) => evidence.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('keeps the verdict on neither', () => {
    expect([first.verdict, second.verdict]).toEqual([undefined, undefined])
  })

  it('is refused at its ends, outside it, and if the second’s id is taken', () => {
    const { start, end } = claim(article, 'elms').anchor
    for (const place of [start, end, start - 1, end + 3, 10_000]) {
      expect(refusalOf({ type: 'splitClaim', claim: 'elms', at: place, second: 'year' })).toBe(
        'Choose a place between two words of the claim. It was not split.',
      )
    }
    expect(refusalOf({ type: 'splitClaim', claim: 'elms', at, second: 'rest' })).toMatch(/has that claim/)
  })
})

describe('merging claims', () => {
  const merge = (claims: string[], from = article) => after({ type: 'mergeClaims', claims }, from)

  it('makes one claim with the first one’s id, from the first word to the last', () => {
    const merged = merge(['felled', 'elms'])
    expect(merged.claims.map(({ id }) => id)).toEqual(['elms', 'rest'])
    expect(claim(merged, 'elms').anchor.exact).toBe('Ann planted 40 elms in 1902. Bob felled 12 of them')
  })

  it('keeps the evidence, reasoning and kinds of all', () => {
    const rich = after({ type: 'setRationale', claim: 'felled', rationale: 'Counted stumps.' })
    expect(claim(merge(['elms', 'felled'], rich), 'elms')).toMatchObject({
      rationale: 'The archive says so.\nCounted stumps.',
      correction: 'in 1903',
      kinds: ['statement', 'quantity'],
      priority: 80,
      evidence: claim(article, 'elms').evidence,
    })
  })

  it('keeps a verdict only if all had the same', () => {
    expect(claim(merge(['elms', 'felled']), 'elms').verdict).toBeUndefined()
    const agreed = after({ type: 'setVerdict', claim: 'felled', rating: 'verified' })
    expect(claim(merge(['elms', 'felled'], agreed), 'elms').verdict?.rating).toBe('verified')
    const disagreed = after({ type: 'setVerdict', claim: 'felled', rating: 'false' })
    expect(claim(merge(['elms', 'felled'], disagreed), 'elms').verdict).toBeUndefined()
  })

  it('is set aside only if all were', () => {
    expect(claim(merge(['elms', 'rest']), 'elms').dismissed).toBe(false)
  })

  it('is put first if one of them was, and last only if all were', () => {
    const put = (claim: string, urgency: 'first' | 'last', from = article) =>
      after({ type: 'prioritiseClaim', claim, urgency }, from)
    expect(claim(merge(['elms', 'felled'], put('felled', 'first')), 'elms').urgency).toBe('first')
    const one = put('elms', 'last')
    expect(claim(merge(['elms', 'felled'], one), 'elms').urgency).toBeUndefined()
    expect(claim(merge(['elms', 'felled'], put('felled', 'last', one)), 'elms').urgency).toBe('last')
  })

  it('keeps the label of a claim that already covered all of it', () => {
    const inner = after({ type: 'addClaim', claim: 'inner', ...placeOf(article, '40 elms') })
    expect(claim(merge(['inner', 'elms'], inner), 'elms').label).toBe('40 elms')
  })

  it('makes a claim that was split whole again, without its evidence twice', () => {
    const at = placeOf(article, 'in 1902').start
    const split = after({ type: 'splitClaim', claim: 'elms', at, second: 'year' })
    const whole = claim(merge(['elms', 'year'], split), 'elms')
    const { verdict: _, ...before } = claim(article, 'elms')
    expect(whole).toEqual({ ...before, label: 'Ann planted 40 elms in 1902' })
  })

  it('is refused for one claim, even if named twice, and for one that is gone', () => {
    expect(refusalOf({ type: 'mergeClaims', claims: ['elms', 'elms'] })).toMatch(/two different claims/)
    expect(refusalOf({ type: 'mergeClaims', claims: ['elms', 'gone'] })).toMatch(/no longer in the article/)
  })
})

describe('when a claim is to be checked', () => {
  const put = (urgency: 'first' | 'normal' | 'last', id: string, from = article) =>
    after({ type: 'prioritiseClaim', claim: id, urgency }, from)

  it('is first, last, or in its turn, which leaves no field', () => {
    const first = put('first', 'felled')
    expect(claim(first, 'felled').urgency).toBe('first')
    expect(claim(put('last', 'felled', first), 'felled').urgency).toBe('last')
    expect(put('normal', 'felled', first)).toEqual(article)
  })

  it('brings back a claim that was set aside if it is put first, and only then', () => {
    expect(claim(put('first', 'rest'), 'rest').dismissed).toBe(false)
    expect(claim(put('last', 'rest'), 'rest').dismissed).toBe(true)
  })
})

describe('a label made of a claim’s words', () => {
  it('is cut between words, and says so', () => {
    expect(shorten('three million volunteers', 15)).toBe('three million…')
    expect(shorten('one two three four', 13)).toBe('one two three…')
    expect(shorten('three  million\nvolunteers ', 30)).toBe('three million volunteers')
    expect(shorten('one two, three', 9)).toBe('one two…')
  })

  it('is cut between characters if there are no spaces, and never inside one', () => {
    expect(shorten('年轻人有三百万志愿者', 4)).toBe('年轻人有…')
    for (let length = 1; length < 12; length++) {
      expect(shorten('🌳🌳🌳🌳🌳🌳', length)).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
    }
  })

  it('is never longer than requested, except for the ellipsis', () => {
    const long = articleOf(['Title', `${'word '.repeat(40)}end.`])
    const added = after({ type: 'addClaim', claim: 'c', ...placeOf(long, long.text.slice(7)) }, frozen(long))
    expect(claim(added, 'c').label.length).toBeLessThanOrEqual(61)
  })
})

it('a claim keeps its verdict when another one is split', () => {
  const rated = {
    ...article,
    claims: [claimOn(article, 'Elms of the town', { id: 'title', ...verdict('false') }), ...article.claims],
  }
  const at = placeOf(article, 'in 1902').start
  const split = after({ type: 'splitClaim', claim: 'elms', at, second: 'year' }, frozen(rated))
  expect(claim(split, 'title').verdict?.rating).toBe('false')
})
