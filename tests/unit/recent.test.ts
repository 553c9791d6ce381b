import { describe, expect, it } from 'vitest'
import { putRecent } from '../../src/core/recent'

/** What is left after these keys were put, in this order, into a map that keeps two. */
const kept = (...keys: string[]) => {
  const map = new Map<string, number>()
  for (const [at, key] of keys.entries()) putRecent(map, key, at, 2)
  return [...map]
}

describe('a map of what was put last', () => {
  it('drops what was put longest ago, and nothing as long as there is room', () => {
    expect(kept('a', 'b')).toEqual([
      ['a', 0],
      ['b', 1],
    ])
    expect(kept('a', 'b', 'c')).toEqual([
      ['b', 1],
      ['c', 2],
    ])
  })

  it('keeps what is put again', () => {
    expect(kept('a', 'b', 'a', 'c')).toEqual([
      ['a', 2],
      ['c', 3],
    ])
  })
})
