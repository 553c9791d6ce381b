/** A rectangle on a page or picture, in shares of its width and height, from the top left. */
export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A point on a page or picture, in the same shares. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** How far a page is turned from upright, clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270

/** The least width and height that a rectangle made by keys has. */
const least = 0.01

/** The rectangle with these two points as opposite corners, as far as it lies on the page. */
export function rectangleBetween(one: Point, other: Point): Rectangle {
  const [left, right] = [within(one.x), within(other.x)].toSorted((a, b) => a - b) as [number, number]
  const [top, bottom] = [within(one.y), within(other.y)].toSorted((a, b) => a - b) as [number, number]
  return { left, top, width: right - left, height: bottom - top }
}

/** The rectangle moved by so much, and no further than the edges of the page. */
export function moved({ left, top, width, height }: Rectangle, { x, y }: Point): Rectangle {
  return { left: within(left + x, 1 - width), top: within(top + y, 1 - height), width, height }
}

/** The rectangle with its right and bottom edges moved by so much. */
export function resized({ left, top, width, height }: Rectangle, { x, y }: Point): Rectangle {
  return {
    left,
    top,
    width: Math.max(within(width + x, 1 - left), least),
    height: Math.max(within(height + y, 1 - top), least),
  }
}

/** The same part of a page that was seen turned, in shares of the upright page. */
export function turnedBack(seen: Rectangle, turn: Turn): Rectangle {
  const { left, top, width, height } = seen
  if (turn === 90) return { left: top, top: 1 - left - width, width: height, height: width }
  if (turn === 180) return { left: 1 - left - width, top: 1 - top - height, width, height }
  if (turn === 270) return { left: 1 - top - height, top: left, width: height, height: width }
  return seen
}

function within(share: number, most = 1): number {
  return Math.min(Math.max(share, 0), most)
}
