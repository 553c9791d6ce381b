import { csvText } from './shared/csvText'
import type { Report } from './model/reportModel'
import { claimColumns } from './tables/claimTable'

/** The claims as a table of comma-separated values, one a row. */
export function renderCsv(report: Report): string {
  const columns = claimColumns(report)
  const rows = report.claims.map((claim) => columns.map(({ of }) => of(claim)))
  return csvText([columns.map(({ title }) => title), ...rows])
}
