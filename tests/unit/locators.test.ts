import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/core/model/article'
import { locatorAt, locatorOf } from '../../src/core/text/locators'

const blocks: Block[] = [
  { kind: 'paragraph', locator: 'p. 3', turns: [{ at: 40, locator: 'p. 4' }], start: 0, end: 80 },
  { kind: 'paragraph', locator: 'p. 4', start: 82, end: 120 },
  { kind: 'paragraph', locator: '00:12:40', start: 122, end: 140 },
]

describe('the place of words in their file', () => {
  it('is the page they stand on, also where it turns within a paragraph', () => {
    expect(locatorAt(blocks, 39)).toBe('p. 3')
    expect(locatorAt(blocks, 40)).toBe('p. 4')
    expect(locatorOf(blocks, { start: 41, end: 100 })).toBe('p. 4')
  })

  it('is both pages where they go on over the turn', () => {
    expect(locatorOf(blocks, { start: 30, end: 41 })).toBe('p. 3–4')
    expect(locatorOf(blocks, { start: 30, end: 40 })).toBe('p. 3')
  })

  it('is the minute where they begin, and nothing in a file without places', () => {
    expect(locatorOf(blocks, { start: 122, end: 130 })).toBe('00:12:40')
    expect(locatorOf([{ kind: 'paragraph', start: 0, end: 9 }], { start: 0, end: 9 })).toBe('')
  })
})
