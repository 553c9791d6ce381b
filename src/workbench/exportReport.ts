import type { ReportFormat } from '../contract/requests'
import type { Article } from '../core/model/article'
import type { Scale } from '../core/model/scale'
import { fixPdf } from '../reports/pdf'
import { renderReport } from '../reports/renderReport'
import { buildReport } from '../reports/report'
import type { Host } from './host'

/** The bytes of an article's report. The same state gives the same bytes. */
export async function exportReport(
  article: Article,
  scale: Scale,
  appVersion: string,
  format: ReportFormat,
  host: Pick<Host, 'printPdf'>,
): Promise<Uint8Array> {
  const report = buildReport(article, scale, appVersion)
  if (format === 'pdf') return fixPdf(await host.printPdf(renderReport(report, 'html')), report.asOf)
  return new TextEncoder().encode(renderReport(report, format))
}

const extensions: Record<ReportFormat, string> = {
  html: '.html',
  pdf: '.pdf',
  md: '.md',
  claimreview: '.claimreview.json',
}

/** A file name for a report, from the article's title: letters and digits of any script, joined by hyphens. */
export function reportFileName(title: string, format: ReportFormat): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['article']
  let stem = ''
  for (const word of words) {
    if (stem.length + word.length > 60) break
    stem += stem === '' ? word : `-${word}`
  }
  return `${stem || 'article'}-fact-check${extensions[format]}`
}
