/** Bullets as the fonts Symbol and Wingdings have them: in the private use area, where no text is. */
const bullets = /[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf076]/u
/** Private use, unassigned, control characters and U+FFFD: what a font without a table of characters comes out as. */
const unreadable = /[\p{Co}\p{Cn}\p{Cc}\p{Cs}\ufffd]/u

/**
 * What a glyph reads as: ligatures (U+FB00 to U+FB06) and Arabic presentation forms as the letters they stand for,
 * anything else as it is; U+FFFD when it can't be read, and nothing for nothing.
 */
export function glyphText(unicode: string): string {
  if (/^[\t\n\r\f\v]$/.test(unicode)) return ' '
  if (bullets.test(unicode)) return '•'
  if (unreadable.test(unicode)) return '\ufffd'
  return unicode.replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'))
}
