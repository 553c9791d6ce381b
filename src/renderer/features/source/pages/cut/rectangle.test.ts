import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, type Rectangle, rectangleBetween, resized, type Turn, turnedBack } from './rectangle'

const share = fc.double({ min: -0.5, max: 1.5, noNaN: true })
const point = fc.record({ x: share, y: share })
const onPage = fc.tuple(point, point).map(([one, other]) => rectangleBetween(one, other))

function isOnPage({ left, top, width, height }: Rectangle): boolean {
  const rounding = 1e-9
  return [left, top, width, height, 1 - left - width, 1 - top - height].every((share) => share >= -rounding)
}

describe('a rectangle on a page', () => {
  it('is the same from whichever corner it is drawn', () => {
    fc.assert(
      fc.property(point, point, (one, other) => {
        expect(rectangleBetween(one, other)).toEqual(rectangleBetween(other, one))
      }),
    )
  })

  it('never leaves the page, however it is drawn, moved or resized', () => {
    fc.assert(
      fc.property(onPage, point, (rectangle, by) => {
        expect(isOnPage(rectangle)).toBe(true)
        expect(isOnPage(moved(rectangle, by))).toBe(true)
        const { left, top } = resized(rectangle, by)
        expect([left, top]).toEqual([rectangle.left, rectangle.top])
      }),
    )
  })

  it('keeps its size where it is moved, and never gets so small that it is lost', () => {
    const rectangle = { left: 0.5, top: 0.5, width: 0.3, height: 0.2 }
    expect(moved(rectangle, { x: 9, y: -9 })).toEqual({ left: 0.7, top: 0, width: 0.3, height: 0.2 })
    expect(resized(rectangle, { x: -9, y: -9 })).toEqual({ left: 0.5, top: 0.5, width: 0.01, height: 0.01 })
  })

  it('is told for the upright page, however the page was turned to look at it', () => {
    // What is seen at the top right of a page turned right is at its top left.
    const seen = { left: 0.7, top: 0.1, width: 0.2, height: 0.4 }
    const near = (rectangle: Rectangle) =>
      Object.fromEntries(Object.entries(rectangle).map(([side, value]) => [side, Number(value.toFixed(9))]))
    expect(turnedBack(seen, 0)).toEqual(seen)
    expect(near(turnedBack(seen, 90))).toEqual({ left: 0.1, top: 0.1, width: 0.4, height: 0.2 })
    expect(near(turnedBack(seen, 180))).toEqual({ left: 0.1, top: 0.5, width: 0.2, height: 0.4 })
    expect(near(turnedBack(seen, 270))).toEqual({ left: 0.5, top: 0.7, width: 0.4, height: 0.2 })
  })

  it('is where it was after four turns', () => {
    const quarter = (rectangle: Rectangle) => turnedBack(rectangle, 90)
    const turns: readonly Turn[] = [0, 90, 180, 270]
    fc.assert(
      fc.property(onPage, (rectangle) => {
        let turned = rectangle
        for (const turn of turns) {
          for (const side of ['left', 'top', 'width', 'height'] as const)
            expect(turnedBack(rectangle, turn)[side]).toBeCloseTo(turned[side], 9)
          turned = quarter(turned)
        }
      }),
    )
  })
})
