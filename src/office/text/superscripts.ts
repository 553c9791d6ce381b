/** Half-points by which a figure is raised so far that it is no part of the number before it. */
export const leastRaised = 4

const figures = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const signs: Readonly<Record<string, string>> = { '+': '⁺', '-': '⁻', '\u2212': '⁻', '\u2013': '⁻' }
/** The letters that mark notes and ordinals (2º), of which Unicode has no raised q. */
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('abcdefghijklmnoprstuvwxyz', (letter, at) => [letter, 'ªᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿºᵖʳˢᵗᵘᵛʷˣʸᶻ'[at]!]),
)

/**
 * Raised figures as Unicode superscripts, so that `10` with a raised `6` does not become 106, nor a year with a note's
 * mark another number: `2,3` and `-6` too, and a letter by itself. Other text, such as the end of `1st`, is unchanged.
 */
export function raised(text: string): string {
  const letter = letters[text] ?? signs[text]
  if (letter !== undefined) return letter
  if (!/^\s*[+\-\u2212]?\d[\d\s,;\u2013-]*$/u.test(text)) return text
  return text
    .replace(/^(\s*)([+\-\u2212])/u, (_, space: string, sign: string) => space + signs[sign]!)
    .replace(/\d/g, (digit) => figures[Number(digit)]!)
}
