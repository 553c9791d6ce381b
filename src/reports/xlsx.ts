import { coreProperties } from './shared/coreProperties'
import type { Report } from './model/reportModel'
import { claimColumns } from './tables/claimTable'
import { evidenceColumns, evidenceRows } from './tables/evidenceTable'
import { sourceColumns } from './tables/sourceTable'
import { summaryColumns, summaryFacts } from './tables/summaryTable'
import { workbookParts } from './xlsx/parts'
import { sheet, type Sheet } from './xlsx/sheet'
import { packed } from './shared/zipPackage'

/** The report as a workbook: claims, evidence, sources and summary; text as text, numbers as numbers, no formulas. */
export function renderXlsx(report: Report): Uint8Array {
  const { claims, sources, options } = report
  const sheets: Sheet[] = [
    sheet('Claims', claimColumns(report), claims),
    ...(options.sections.includes('claims')
      ? [sheet('Evidence', evidenceColumns, evidenceRows(claims))]
      : []),
    ...(options.sections.includes('sources') ? [sheet('Sources', sourceColumns(options), sources)] : []),
    sheet('Summary', summaryColumns, summaryFacts(report)),
  ]
  return packed({ ...workbookParts(sheets), 'docProps/core.xml': coreProperties(report) })
}
