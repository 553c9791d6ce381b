import type { Glyph } from './glyph'

/** So many non-breaking spaces, and no other, are not what a writer meant. */
const suspicious = 3

/**
 * Where a space and a non-breaking space look the same, some programs call both by the latter's name: in a font that has no
 * other space on the page they are spaces. A soft hyphen that can be seen within a line is a hyphen.
 */
export function plainSpaces(glyphs: readonly Glyph[]): Glyph[] {
  const plain = new Set<string>()
  const hard = new Map<string, number>()
  for (const { text, font } of glyphs) {
    if (text === ' ') plain.add(font)
    if (text === '\u00a0') hard.set(font, (hard.get(font) ?? 0) + 1)
  }
  return glyphs.map((glyph, at) => {
    const isHard = glyph.text === '\u00a0' && !plain.has(glyph.font)
    if (isHard && hard.get(glyph.font)! >= suspicious) return { ...glyph, text: ' ' }
    return isSeenHyphen(glyph, glyphs[at + 1]) ? { ...glyph, text: '-' } : glyph
  })
}

function isSeenHyphen({ text, width, size, x, y }: Glyph, next: Glyph | undefined): boolean {
  if (text !== '\u00ad' || width < 0.05 * size || next === undefined) return false
  return next.y === y && Math.abs(next.x - x - width) < 0.1 * size && /\p{L}/u.test(next.text)
}
