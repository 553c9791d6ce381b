const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Raised text as it reads in a line: `10` with a raised `6` must not become 106. Anything but digits stays as it is. */
export function raised(text: string): string {
  return /^\d+$/.test(text) ? text.replace(/\d/g, (digit) => superscripts[Number(digit)]!) : text
}
