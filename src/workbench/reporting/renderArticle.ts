import type { Article } from '../../core/model/article'
import type { ReportOptions } from '../../core/model/reportOptions'
import type { Scale } from '../../core/model/scale'
import { renderReport, type RenderedFormat } from '../../reports/renderReport'
import { buildReport } from '../../reports/model/report'
import { withPictures } from '../../reports/model/pictures'
import { keptPictures, type ReadKept } from './keptPictures'

export interface RenderRequest {
  readonly article: Article
  readonly scale: Scale
  readonly appVersion: string
  readonly options: ReportOptions
  readonly format: RenderedFormat
}

/** The same for an article of a library, whose folder has the pictures that reports show. */
export interface LibraryRenderRequest extends RenderRequest {
  readonly library: string
}

export interface RenderedReport {
  readonly bytes: Uint8Array
  /** The date the report describes; see the report model. */
  readonly asOf: string
}

/** The formats that show pictures. */
const withPicturesIn: readonly RenderedFormat[] = ['html', 'docx']

/** The report of an article of a library. */
export function renderArticle({ library, ...request }: LibraryRenderRequest): Promise<RenderedReport> {
  return renderWith(request, keptPictures(library, request.article.id))
}

/** The report of an article, with pictures from wherever `read` gets them. */
export async function renderWith(request: RenderRequest, read: ReadKept): Promise<RenderedReport> {
  const { article, scale, appVersion, options, format } = request
  const plain = buildReport(article, scale, appVersion, options)
  const report = withPicturesIn.includes(format) ? await withPictures(plain, read) : plain
  return { bytes: await renderReport(report, format), asOf: report.asOf }
}
