import { describe, expect, it } from 'vitest'
import { anchorAt, placeOfAnchor, wholeWords } from '../../src/core/text/anchors'

describe('an anchor', () => {
  it('keeps 32 code units on each side', () => {
    const text = `${'a'.repeat(40)}claim${'b'.repeat(40)}`
    expect(anchorAt(text, 40, 45)).toEqual({
      exact: 'claim',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
      start: 40,
      end: 45,
    })
  })

  it('never cuts a character in half', () => {
    const text = `🌳${'a'.repeat(31)}claim${'b'.repeat(31)}🌳`
    const { prefix, suffix } = anchorAt(text, 33, 38)
    expect([prefix, suffix]).toEqual(['a'.repeat(31), 'b'.repeat(31)])
    const whole = `🌳${'a'.repeat(30)}claim${'b'.repeat(30)}🌳`
    expect(anchorAt(whole, 32, 37)).toMatchObject({
      prefix: `🌳${'a'.repeat(30)}`,
      suffix: `${'b'.repeat(30)}🌳`,
    })
  })
})

describe('a selection that cuts words', () => {
  const whole = (text: string, part: string) => {
    const start = text.indexOf(part)
    const span = wholeWords(text, { start, end: start + part.length })
    return text.slice(span.start, span.end)
  }

  it('is widened to whole words, with their accents, and to nothing else', () => {
    expect(whole('In the spring of 2022, they came.', 'n the spring of 20')).toBe('In the spring of 2022')
    expect(whole('Ma\u0301s de cien', '\u0301s de')).toBe('Ma\u0301s de')
    expect(whole('“Never again,” she said.', 'Never again')).toBe('Never again')
    expect(whole('a 𝒜bc d', 'bc')).toBe('𝒜bc')
  })

  it('stays as it is where a script puts no spaces between words', () => {
    expect(whole('三百万志愿者', '百万')).toBe('百万')
  })
})

describe('the place of an anchor', () => {
  const text = 'Forty elms stood. Then forty elms fell. Nobody counted the elms.'
  const anchor = anchorAt(text, 18, 38)

  it('is where it was made, as long as its words stand there', () => {
    expect(placeOfAnchor(text, anchor)).toEqual({ start: 18, end: 38 })
  })

  it('moves with the words around it, and stays with them where the same words stand twice', () => {
    const twice = anchorAt(text, text.lastIndexOf('elms'), text.lastIndexOf('elms') + 4)
    const moved = `A headline. ${text}`
    const place = placeOfAnchor(moved, twice)!
    expect(place.start).toBe(moved.lastIndexOf('elms'))
    expect(placeOfAnchor(moved, anchor)).toEqual({ start: 30, end: 50 })
  })

  it('is the first where only the words are left, and none where they are gone', () => {
    expect(
      placeOfAnchor('So: Then forty elms fell, he said.', { ...anchor, exact: 'Then forty elms fell' })
        ?.start,
    ).toBe(4)
    expect(placeOfAnchor('Nothing of it.', anchor)).toBeUndefined()
  })
})
