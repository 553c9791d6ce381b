import { describe, expect, it } from 'vitest'
import { stripRows } from './stripRows'

const sentence = (start: number, end: number, state: 'unread' | 'open' | 'settled') => ({
  sentence: { start, end },
  state,
})

describe('the rows of the strip', () => {
  it('tell how much of a row is unread, not just that something in it is', () => {
    const [row] = stripRows([sentence(0, 25, 'unread'), sentence(25, 100, 'settled')], 100, 1)
    expect([row?.get('unread'), row?.get('settled'), row?.get('open')]).toEqual([0.25, 0.75, undefined])
  })

  it('share a long sentence between them', () => {
    const rows = stripRows([sentence(0, 10, 'settled'), sentence(10, 90, 'open')], 100, 4)
    expect(rows.map((row) => row.get('open') ?? 0)).toEqual([0.6, 1, 1, 0.6])
  })

  it('have room for the last character of a text that does not divide evenly', () => {
    const rows = stripRows([sentence(0, 7, 'open')], 7, 3)
    expect(rows.reduce((sum, row) => sum + (row.get('open') ?? 0), 0)).toBeCloseTo(3)
  })
})
