import { xmlText } from './xmlText'

/** The content of a cell: text, a number to calculate with, or nothing. */
export type Cell = string | number | undefined

/** A column of a table. `width` is in characters, for formats with column widths. */
export interface Column<Row> {
  readonly title: string
  readonly width: number
  readonly of: (row: Row) => Cell
  /** Whether its text is a web address. */
  readonly isAddress?: true
}

/** The most characters a cell may have in Excel. */
const longest = 32_767

/**
 * Text that no spreadsheet reads as a formula: if it begins like one, even after white space or in full-width
 * characters, it gets an apostrophe in front (OWASP, CSV Injection). Control characters are removed; text that is too
 * long ends in "…".
 */
export function cellText(text: string): string {
  const clean = xmlText(text)
  const harmless = /^[\t\n]|^\s*[=+\-@＝＋－＠]/.test(clean) ? `'${clean}` : clean
  return harmless.length <= longest ? harmless : `${wellCut(harmless, longest - 1)}…`
}

/** The first `length` UTF-16 code units, or one fewer where the cut would split a character. */
function wellCut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}
