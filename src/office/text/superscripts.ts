const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * Superscript digits as Unicode superscripts, so that `10` with a raised `6` does not become 106; other text is
 * unchanged.
 */
export function raised(text: string): string {
  return /^\d+$/.test(text) ? text.replace(/\d/g, (digit) => superscripts[Number(digit)]!) : text
}
