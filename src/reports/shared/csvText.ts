import { stringify } from 'csv-stringify/sync'
import { type Cell, cellText } from './table'

/**
 * Rows of cells as comma-separated values (RFC 4180) in UTF-8, with the byte order mark that spreadsheets need. Text
 * that a spreadsheet would read as a formula stays text.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell)))
  return stringify(cells, { bom: true, record_delimiter: '\r\n' })
}
