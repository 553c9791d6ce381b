/** Half-points by which a figure is raised so far that it is no part of the number before it. */
export const leastRaised = 4

/** UTF-16 code units; a longer raised text is no mark and no power. */
const longestMark = 24

const signs = '0123456789+-\u2212\u2013()=abcdefghijklmnoprstuvwxyz'
const raisedSigns = Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾⁼ªᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿºᵖʳˢᵗᵘᵛʷˣʸᶻ')
/** The signs that Unicode has raised; of the letters, which mark notes and ordinals (2º), all but q. */
const superscripts: ReadonlyMap<string, string> = new Map(
  Array.from(signs, (sign, at) => [sign, raisedSigns[at]!]),
)

/**
 * Raised figures as Unicode superscripts, so that `10` with a raised `6` does not become 106, nor a year with a note's
 * mark another number: `2,3`, `,3`, `1*` and `-6` too, and a letter by itself. Words, such as the end of `1st`, are unchanged.
 */
export function raised(text: string): string {
  if (text.length === 1) return (/\d|[a-z+\u2212-]/.test(text) && superscripts.get(text)) || text
  if (text.length > longestMark || !/^[\s,;]*[+\-\u2212(]?\d/u.test(text)) return text
  const isRange = /^[\s,;]*\d[\d\s,;\u2013-]*$/u.test(text)
  return text.replace(isRange ? /\d/g : /[\d+\-\u2212a-pr-z]/g, (sign) => superscripts.get(sign) ?? sign)
}
