import type { ReportFormat } from '../../contract/requests'

/** What a format of reports is called on the screen. */
export const formatNames: Readonly<Record<ReportFormat, string>> = {
  html: 'Web page (HTML)',
  pdf: 'PDF',
  md: 'Markdown',
  claimreview: 'ClaimReview JSON-LD',
  annotations: 'Web annotations (JSON-LD)',
  csv: 'Table (CSV)',
  xlsx: 'Workbook (Excel)',
  json: 'Data (JSON)',
}
