import names from '../words/glyphNames.json'

const characters: Readonly<Record<string, string>> = names

/**
 * The text of a glyph whose name has a suffix or several parts, such as `one.oldstyle`, `f_f_i` or `uni0031.tnum`, by
 * the rules of the Adobe Glyph List: what follows the first dot says how it looks. Undefined for other names, which
 * pdf.js knows.
 */
export function variantText(name: string): string | undefined {
  const base = name.split('.', 1)[0]!
  if (base === '' || (base === name && !base.includes('_'))) return undefined
  const parts = base.split('_').map(characterOf)
  if (!parts.every((part) => part !== undefined)) return undefined
  return placed(parts.join(''), name.slice(base.length))
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const lowered = '₀₁₂₃₄₅₆₇₈₉'

/** A raised figure is a note's mark or a power, and must not become part of the number before it. */
function placed(text: string, suffix: string): string {
  const digits = /\.(?:sups?|superior|numr)\b/.test(suffix)
    ? raised
    : /\.(?:subs?|sinf|inferior|dnom)\b/.test(suffix)
      ? lowered
      : ''
  return digits === '' ? text : text.replace(/\d/g, (digit) => digits[Number(digit)]!)
}

function characterOf(name: string): string | undefined {
  if (Object.hasOwn(characters, name)) return characters[name]
  const code = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(name)
  const number = Number.parseInt(code?.[1] ?? code?.[2] ?? '', 16)
  return number > 0 && number <= 0x10_ffff ? String.fromCodePoint(number) : undefined
}
