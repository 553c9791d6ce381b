import type { Glyph } from './glyph'

/** Spacing accents and their combining equivalents. */
const combining: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  '˝': '\u030b',
  ˇ: '\u030c',
  '¸': '\u0327',
  '˛': '\u0328',
}

/** Old typesetting draws “ü” as two glyphs, one over the other; this makes them one letter. */
export function composeAccents(glyphs: readonly Glyph[]): Glyph[] {
  const composed: Glyph[] = []
  for (const glyph of glyphs) {
    const last = composed.at(-1)
    const letter = last === undefined ? undefined : (accented(last, glyph) ?? accented(glyph, last))
    if (letter === undefined) composed.push(glyph)
    else composed[composed.length - 1] = letter
  }
  return composed
}

/** The accented letter if the accent is placed on it, else undefined. */
function accented(accent: Glyph, letter: Glyph): Glyph | undefined {
  const mark = combining[accent.text]
  if (mark === undefined || !/^\p{L}$/u.test(letter.text)) return undefined
  const middle = accent.x + accent.width / 2
  const isOver = middle > letter.x && middle < letter.x + letter.width
  if (!isOver || Math.abs(accent.y - letter.y) > 0.5 * letter.size) return undefined
  // The dot of an i disappears under an accent.
  const base = letter.text === 'ı' ? 'i' : letter.text
  return { ...letter, text: `${base}${mark}` }
}
