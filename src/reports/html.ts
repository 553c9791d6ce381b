import { page } from './html/page'
import type { Report } from './reportModel'

/** The report as one self-contained HTML page: no script, nothing loaded, every text escaped. */
export function renderHtml(report: Report): string {
  return `${page(report).markup.trim()}\n`
}
