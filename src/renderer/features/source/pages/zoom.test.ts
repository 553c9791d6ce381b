import { describe, expect, it } from 'vitest'
import { densityFor, factorOf, nextZoom } from './zoom'

describe('the zoom of pages', () => {
  it('goes by steps from wherever it is, and stops at the ends', () => {
    expect(nextZoom(1, 1)).toBe(1.25)
    expect(nextZoom(0.58, 1)).toBe(0.67)
    expect(nextZoom(0.58, -1)).toBe(0.5)
    expect(nextZoom(6, 1)).toBe(6)
    expect(nextZoom(0.25, -1)).toBe(0.25)
  })

  it('fits pages to the room there is, unless a person chose a size', () => {
    expect(factorOf('width', 800, 400)).toBe(0.5)
    expect(factorOf(1.5, 800, 400)).toBe(1.5)
    // Before the room is known.
    expect(factorOf('width', 800, -24)).toBe(0.25)
  })

  it('never asks for more memory than a page may have, however large it is shown', () => {
    expect(densityFor(800, 1000, 2, 8_000_000)).toBe(2)
    const density = densityFor(5000, 7000, 2, 8_000_000)
    expect(5000 * density * 7000 * density).toBeCloseTo(8_000_000, 0)
  })
})
