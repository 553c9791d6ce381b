import { stringify } from 'csv-stringify/sync'
import { type Cell, cellText } from './table'

/**
 * Rows of cells as comma-separated values (RFC 4180) in UTF-8, with the mark by which spreadsheets know it. Text that a
 * spreadsheet would take for a formula is kept as text.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell)))
  return stringify(cells, { bom: true, record_delimiter: '\r\n' })
}
