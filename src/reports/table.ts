import { xmlText } from './xmlText'

/** What a spreadsheet shows: text, a number to reckon with, or nothing. */
export type Cell = string | number | undefined

/** One column of a table. `width` is in characters, for those formats that have widths. */
export interface Column<Row> {
  readonly title: string
  readonly width: number
  readonly of: (row: Row) => Cell
  /** Its text is a web address. */
  readonly isAddress?: true
}

/** The most characters a cell may have in Excel. */
const longest = 32_767

/**
 * Text as a cell that no spreadsheet takes for a formula: what begins like one, also after white space or in full-width
 * letters, gets an apostrophe in front (OWASP, CSV Injection). Control characters go; what is too long ends in "…".
 */
export function cellText(text: string): string {
  const clean = xmlText(text)
  const harmless = /^[\t\n]|^\s*[=+\-@＝＋－＠]/.test(clean) ? `'${clean}` : clean
  return harmless.length <= longest ? harmless : `${wellCut(harmless, longest - 1)}…`
}

/** The first `length` UTF-16 code units, or one less where the cut would go through a character. */
function wellCut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}
