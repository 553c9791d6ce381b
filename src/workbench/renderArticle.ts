import type { Article } from '../core/model/article'
import type { Scale } from '../core/model/scale'
import { renderReport, type TextFormat } from '../reports/renderReport'
import { buildReport } from '../reports/report'

export interface RenderRequest {
  readonly article: Article
  readonly scale: Scale
  readonly appVersion: string
  readonly format: TextFormat
}

export interface RenderedReport {
  readonly text: string
  /** The day the report tells of; see the report model. */
  readonly asOf: string
}

/** The report of an article as text. */
export function renderArticle({ article, scale, appVersion, format }: RenderRequest): RenderedReport {
  const report = buildReport(article, scale, appVersion)
  return { text: renderReport(report, format), asOf: report.asOf }
}
