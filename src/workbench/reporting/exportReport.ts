import { type ReportFormat, reportFormat } from '../../contract/formats'
import { fixPdf } from '../../reports/pdf'
import type { Host } from '../host'
import type { LibraryRenderRequest, RenderedReport } from './renderArticle'

/** The article and the format of a report; a bundle also needs the library's files. */
export interface ExportRequest extends Omit<LibraryRenderRequest, 'format'> {
  readonly format: Exclude<ReportFormat, 'bundle'>
}

/** The bytes of an article's report. The same state gives the same bytes. `render` runs here or on a thread. */
export async function exportReport(
  { format, ...request }: ExportRequest,
  host: Pick<Host, 'printPdf'>,
  render: (request: LibraryRenderRequest) => Promise<RenderedReport>,
): Promise<Uint8Array> {
  if (format !== 'pdf') return (await render({ ...request, format })).bytes
  const { bytes, asOf } = await render({ ...request, format: 'html' })
  return fixPdf(await host.printPdf(new TextDecoder().decode(bytes)), asOf)
}

/** A file name for a report, from the article's title: letters and digits of any script, joined by hyphens. */
export function reportFileName(title: string, format: ReportFormat): string {
  return `${stemOf(title) || 'article'}-fact-check${reportFormat[format].ending}`
}

/** A file name for a backup, from the name of its content and the date. */
export function backupFileName(name: string): string {
  return `${stemOf(name) || 'library'}-${new Date().toISOString().slice(0, 10)}.touchstone.zip`
}

function stemOf(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  let stem = ''
  for (const word of words) {
    if (stem.length + word.length > 60) break
    stem += stem === '' ? word : `-${word}`
  }
  return stem
}
