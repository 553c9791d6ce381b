import { stringify } from 'csv-stringify/sync'
import type { Report } from './reportModel'
import { cellText, type Column } from './table'
import { claimColumns } from './tables/claimTable'

/** The claims as a table, one a row: CSV (RFC 4180) in UTF-8, with the mark by which spreadsheets know it. */
export function renderCsv(report: Report): string {
  const columns = claimColumns(report)
  const rows = report.claims.map((claim) => columns.map((column) => cell(column, claim)))
  return stringify([columns.map(({ title }) => title), ...rows], { bom: true, record_delimiter: '\r\n' })
}

function cell<Row>({ of }: Column<Row>, row: Row): string {
  return cellText(String(of(row) ?? ''))
}
