import type { Glyph } from './glyph'

/** With so many non-breaking spaces and no others, the writer didn't mean them. */
const suspicious = 3

/**
 * Replaces false non-breaking spaces and soft hyphens. Some programs name both kinds of space as non-breaking: if a
 * font has no other space on the page, they are plain. A soft hyphen visible within a line is a hyphen.
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
