import type { Glyph } from './glyph'

/** The width of the middle one of a font's letters, in type sizes, and how far from it fonts are. */
const usualWidth = 0.5
const [narrowest, widest] = [0.25, 1]
/** With fewer letters of a font on a page, their widths say nothing. */
const fewestLetters = 4

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
  return glyphs.map((one, at) => {
    if (!one.isDrawn) return one
    const beside = (widths.get(keyOf(one))?.length ?? 0) < fewestLetters ? sizeBeside(glyphs, at) : undefined
    if (beside !== undefined) return { ...one, size: beside }
    const size = sizes.get(keyOf(one)) ?? one.size
    const share = (size * usualWidth) / one.size
    return share >= narrowest && share <= widest ? one : { ...one, size }
  })
}

/** A lone sign, such as ©, is as large as the letters before it on its line: its width tells nothing. */
function sizeBeside(glyphs: readonly Glyph[], at: number): number | undefined {
  const [before, one] = [glyphs[at - 1], glyphs[at]!]
  const isBeside = before !== undefined && !before.isDrawn && before.turn === one.turn
  return isBeside && Math.abs(before.y - one.y) < 0.1 * before.size ? before.size : undefined
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
