/** Bullets in the private use area, where the fonts Symbol and Wingdings have them. */
const bullets = /[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf076]/u
/** Private use, unassigned, control characters and U+FFFD: the result of a font without a character table. */
const unreadable = /[\p{Co}\p{Cn}\p{Cc}\p{Cs}\ufffd]/u

/**
 * The text of a glyph: ligatures (U+FB00 to U+FB06) and Arabic presentation forms as the letters they stand for,
 * anything else unchanged; U+FFFD when unreadable, and empty for empty.
 */
export function glyphText(unicode: string): string {
  if (/^[\t\n\r\f\v]$/.test(unicode)) return ' '
  if (bullets.test(unicode)) return '•'
  if (unreadable.test(unicode)) return '\ufffd'
  return unicode.replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'))
}
