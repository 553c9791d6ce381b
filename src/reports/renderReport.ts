import { renderClaimReview } from './claimReview'
import { renderHtml } from './html'
import { renderMarkdown } from './markdown'
import type { Report } from './reportModel'

/** The formats a report can be exported in, as a person chooses among them. */
export const reportFormats = [
  { id: 'html', name: 'Web page', extension: 'html' },
  { id: 'pdf', name: 'PDF', extension: 'pdf' },
  { id: 'md', name: 'Markdown', extension: 'md' },
  { id: 'claimreview', name: 'ClaimReview (JSON-LD)', extension: 'jsonld' },
] as const

export type ReportFormat = (typeof reportFormats)[number]['id']

/** The formats that are text. A PDF is the web page, printed by the host with `pdfOptions`. */
export type TextFormat = Exclude<ReportFormat, 'pdf'>

const renderers: Readonly<Record<TextFormat, (report: Report) => string>> = {
  html: renderHtml,
  md: renderMarkdown,
  claimreview: renderClaimReview,
}

/** The report's text in one format. */
export function renderReport(report: Report, format: TextFormat): string {
  return renderers[format](report)
}
