import type { Glyph } from './glyph'
import type { PageGlyphs } from './textOperators'

/** A page turned so that most of its text runs from left to right; `sideways` is the text that doesn't. */
interface UprightPage {
  readonly glyphs: readonly Glyph[]
  readonly sideways: readonly Glyph[]
  readonly width: number
  readonly height: number
}

/** Turns a page with sideways tables or vertical writing upright. Stamps along the margin are separated. */
export function upright({ glyphs, width, height }: PageGlyphs): UprightPage {
  const turn = commonTurn(glyphs)
  const [straight, sideways] = [glyphs.filter((one) => isNear(one.turn, turn)), [] as Glyph[]]
  for (const one of glyphs) if (!isNear(one.turn, turn)) sideways.push(one)
  if (turn === 0) return { glyphs: straight, sideways, width, height }
  const isSwapped = turn % 180 !== 0
  const turned = straight.map((one): Glyph => {
    if (turn === 90) return { ...one, x: one.y, y: width - one.x }
    if (turn === 180) return { ...one, x: width - one.x, y: height - one.y }
    return { ...one, x: height - one.y, y: one.x }
  })
  return { glyphs: turned, sideways, width: isSwapped ? height : width, height: isSwapped ? width : height }
}

/** The quarter turn of most of the text. */
function commonTurn(glyphs: readonly Glyph[]): number {
  const counts = [0, 90, 180, 270].map((turn) => ({
    turn,
    count: glyphs.filter((one) => isNear(one.turn, turn)).length,
  }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).turn
}

/** Slightly skewed scans count as straight. */
function isNear(turn: number, wanted: number): boolean {
  const apart = Math.abs(turn - wanted)
  return Math.min(apart, 360 - apart) <= 6
}
