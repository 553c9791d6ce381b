import type { Glyph } from './glyph'

/** The width of the middle one of a font's letters, in type sizes, and how far from it fonts are. */
const usualWidth = 0.5
const [narrowest, widest] = [0.25, 1]

/**
 * Gives glyphs that are drawings (Type 3) the size that they look: such a font may be set at any size, since its
 * letters are drawn at any scale. How wide they are tells.
 */
export function withVisibleSizes(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some((one) => one.isDrawn)) return glyphs
  const widths = new Map<string, number[]>()
  for (const one of glyphs.filter(isLetter)) {
    const known = widths.get(keyOf(one))
    if (known === undefined) widths.set(keyOf(one), [one.width])
    else known.push(one.width)
  }
  const sizes = new Map([...widths].map(([key, all]) => [key, middleOf(all) / usualWidth]))
  return glyphs.map((one) => {
    const size = one.isDrawn ? sizes.get(keyOf(one)) : undefined
    if (size === undefined) return one
    const share = (size * usualWidth) / one.size
    return share >= narrowest && share <= widest ? one : { ...one, size }
  })
}

function isLetter({ isDrawn, width, text }: Glyph): boolean {
  return isDrawn && width > 0 && text.trim() !== ''
}

function keyOf({ font, size }: Glyph): string {
  return `${size.toFixed(3)} ${font}`
}

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}
