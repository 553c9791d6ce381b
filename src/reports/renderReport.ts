import { renderClaimReview } from './claimReview'
import { renderHtml } from './html'
import { renderMarkdown } from './markdown'
import type { Report } from './reportModel'

const renderers = {
  html: renderHtml,
  md: renderMarkdown,
  claimreview: renderClaimReview,
} satisfies Record<string, (report: Report) => string>

/** The formats that are text. A PDF is the web page, printed by the host with `pdfOptions`. */
export type TextFormat = keyof typeof renderers

/** The report's text in one format. */
export function renderReport(report: Report, format: TextFormat): string {
  return renderers[format](report)
}
