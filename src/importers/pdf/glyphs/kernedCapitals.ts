import type { Glyph } from './glyph'

/** How far a capital of a word mark is off the line, and by how much it is pushed over the one before, in type sizes. */
const farthest = 0.45
const leastOverlap = 0.06

/**
 * Puts capitals that are pushed over the one before and set higher or lower, as in the names LaTeX and TeX, on the line
 * of their word. What is raised or lowered with a meaning, such as a note's mark, never overlaps what it belongs to. The
 * glyphs are in drawing order.
 */
export function withLevelCapitals(glyphs: readonly Glyph[]): Glyph[] {
  const level: Glyph[] = []
  for (const glyph of glyphs) {
    const last = level.at(-1)
    const isShifted = last !== undefined && isCapital(last) && isCapital(glyph) && isPushedOver(last, glyph)
    level.push(isShifted ? { ...glyph, y: last.y, size: last.size } : glyph)
  }
  return level
}

function isCapital({ text }: Glyph): boolean {
  return /^\p{Lu}$/u.test(text)
}

function isPushedOver(last: Glyph, glyph: Glyph): boolean {
  const height = Math.abs(glyph.y - last.y)
  return (
    height > 0.02 * last.size &&
    height < farthest * last.size &&
    glyph.size <= 1.02 * last.size &&
    glyph.x > last.x &&
    glyph.x < last.x + last.width - leastOverlap * last.size
  )
}
