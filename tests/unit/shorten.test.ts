import { describe, expect, it } from 'vitest'
import { shortenMiddle } from '../../src/core/text/shorten'

describe('a text without its middle', () => {
  it('is cut between words at both ends', () => {
    const text =
      'The mayor said that the government had planted 40 elms and unfortunately felled 12 of them again.'
    expect(shortenMiddle(text, 30)).toBe('The mayor said that the … felled 12 of them again.')
  })

  it('keeps words that end or begin just where it is cut', () => {
    expect(shortenMiddle(`abc def ${'x'.repeat(40)} ghi jkl`, 7)).toBe('abc def … ghi jkl')
  })

  it('is cut between characters where no space is near', () => {
    expect(shortenMiddle('四'.repeat(60), 10)).toBe(`${'四'.repeat(10)} … ${'四'.repeat(10)}`)
    expect(shortenMiddle('😀'.repeat(60), 9)).toBe(`${'😀'.repeat(4)} … ${'😀'.repeat(4)}`)
  })

  it('is whole where little would go', () => {
    expect(shortenMiddle('a b c d e f g', 3)).toBe('a b c d e f g')
  })
})
