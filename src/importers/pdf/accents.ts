import type { Glyph } from './glyph'

/** Accents that stand by themselves, and the combining ones that say the same. */
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

/** Old typesetting draws “ü” as two glyphs, one over the other: they are one letter. */
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

/** The letter with the accent where that stands on it; undefined where it doesn't. */
function accented(accent: Glyph, letter: Glyph): Glyph | undefined {
  const mark = combining[accent.text]
  if (mark === undefined || !/^\p{L}$/u.test(letter.text)) return undefined
  const middle = accent.x + accent.width / 2
  const isOver = middle > letter.x && middle < letter.x + letter.width
  if (!isOver || Math.abs(accent.y - letter.y) > 0.5 * letter.size) return undefined
  // The dot of an i goes when an accent takes its place.
  const base = letter.text === 'ı' ? 'i' : letter.text
  return { ...letter, text: `${base}${mark}` }
}
