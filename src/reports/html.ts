import { balanced } from '../core/text/bidi'
import { page } from './html/page'
import type { Report } from './model/reportModel'
import { withNames } from './shared/withNames'

/** The report as one self-contained HTML page: no script, nothing loaded, every text escaped. */
export function renderHtml(report: Report): string {
  return `${page(withNames(report, balanced)).markup.trim()}\n`
}
