import { describe, expect, it } from 'vitest'
import { charactersIn } from '../../src/core/text/words'

describe('the characters of a text', () => {
  it('are those a person counts, without white space', () => {
    const text = 'e\u0301 👩‍🌾\nx'
    const characters = charactersIn(text, { start: 0, end: text.length })
    expect(characters.map(({ start, end }) => text.slice(start, end))).toEqual(['e\u0301', '👩‍🌾', 'x'])
  })
})
