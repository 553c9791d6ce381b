/** The characters of the font Symbol from 0x20 and from 0xA0 on; a space if Unicode has none. */
const symbol = [
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ ',
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ ',
] as const

/** The characters of Wingdings that people use in texts; the rest are pictures. */
const wingdings: Readonly<Record<number, string>> = {
  0x22: '✂',
  0x28: '☎',
  0x2a: '✉',
  0x4a: '☺',
  0x4b: '😐',
  0x4c: '☹',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}

/** The character of a `w:sym`; `code` is in hexadecimal. Empty if it is a picture or not a character. */
export function symbolOf(font: string, code: string): string {
  const value = Number.parseInt(code, 16)
  if (Number.isNaN(value) || value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) return ''
  if (/^symbol$/i.test(font) || /^wingdings/i.test(font)) return inFont(font, value & 0xff)
  return isPrivate(value) ? '' : String.fromCodePoint(value)
}

/**
 * Converts text in a symbol font, whose characters are in Unicode's private use area from U+F020 on, into real
 * characters.
 */
export function withSymbols(text: string, font: string): string {
  return text.replace(
    /[\uf020-\uf0ff]/g,
    (character) => inFont(font, character.charCodeAt(0) & 0xff) || character,
  )
}

function inFont(font: string, byte: number): string {
  if (/^wingdings$/i.test(font)) return wingdings[byte] ?? ''
  if (!/^symbol$/i.test(font)) return ''
  const character = byte < 0xa0 ? symbol[0].charAt(byte - 0x20) : symbol[1].charAt(byte - 0xa0)
  return character === ' ' && byte !== 0x20 ? '' : character
}

function isPrivate(value: number): boolean {
  return value >= 0xe000 && value < 0xf900
}
