import { renderAnnotations } from './annotations'
import { renderClaimReview } from './claimReview/claimReview'
import { renderCsv } from './csv'
import { renderHtml } from './html'
import { renderJson } from './json'
import { renderMarkdown } from './markdown'
import type { Report } from './model/reportModel'
import { renderXlsx } from './xlsx'

type Renderer = (report: Report) => string | Uint8Array | Promise<Uint8Array>

const renderers = {
  html: renderHtml,
  md: renderMarkdown,
  claimreview: renderClaimReview,
  annotations: renderAnnotations,
  csv: renderCsv,
  // Loaded on demand: its library takes longer to load than everything else, which every command line start would pay
  // for.
  docx: async (report: Report) => (await import('./docx')).renderDocx(report),
  xlsx: renderXlsx,
  json: renderJson,
} satisfies Record<string, Renderer>

/**
 * The formats made from the report alone. A PDF is the web page, printed by the host with `pdfOptions`; a bundle also
 * contains files of the library.
 */
export type RenderedFormat = keyof typeof renderers

export const renderedFormats = Object.keys(renderers) as RenderedFormat[]

/** The report in one format, as bytes; text is UTF-8. */
export async function renderReport(report: Report, format: RenderedFormat): Promise<Uint8Array> {
  const rendered = await (renderers[format] as Renderer)(report)
  return typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered
}
