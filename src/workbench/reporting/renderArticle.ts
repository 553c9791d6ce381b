import type { Article } from '../../core/model/article'
import type { ReportOptions } from '../../core/model/reportOptions'
import type { Scale } from '../../core/model/scale'
import { renderReport, type RenderedFormat } from '../../reports/renderReport'
import { buildReport } from '../../reports/report'

export interface RenderRequest {
  readonly article: Article
  readonly scale: Scale
  readonly appVersion: string
  readonly options: ReportOptions
  readonly format: RenderedFormat
}

export interface RenderedReport {
  readonly bytes: Uint8Array
  /** The date the report describes; see the report model. */
  readonly asOf: string
}

/** The report of an article. */
export async function renderArticle(request: RenderRequest): Promise<RenderedReport> {
  const { article, scale, appVersion, options, format } = request
  const report = buildReport(article, scale, appVersion, options)
  return { bytes: await renderReport(report, format), asOf: report.asOf }
}
