/** Where TeX's text fonts have ligatures: its first encoding (OT1), and the later one of European languages (T1). */
const first: readonly (readonly [number, string])[] = [
  [11, 'ff'],
  [12, 'fi'],
  [13, 'fl'],
  [14, 'ffi'],
  [15, 'ffl'],
]
const later = first.map(([code, text]) => [code + 16, text] as const)
/** So many small letters, and a comma or a full stop, are in a font of text; in one of formulas, Greek is at these codes. */
const fewestLetters = 8

/**
 * The ligatures of a font that TeX drew dot by dot (Type 3), by character code. Such a font names its glyphs after their
 * codes alone (`a12`), so that its ligatures would be lost: “coe�cients”.
 */
export function texLigatures(names: Readonly<Record<string, unknown>>): [number, string][] {
  const codes = new Set(Object.keys(names).map(Number))
  const isTex = [...codes].every((code) => names[code] === `a${code}`)
  const letters = [...codes].filter((code) => code >= 97 && code <= 122)
  if (!isTex || letters.length < fewestLetters || !(codes.has(44) || codes.has(46))) return []
  const isFirst = first.some(([code]) => codes.has(code))
  return (isFirst ? first : later).filter(([code]) => codes.has(code)).map(([code, text]) => [code, text])
}
