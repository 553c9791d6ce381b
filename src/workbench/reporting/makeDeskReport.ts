import { type DeskFormat, deskFormat } from '../../contract/formats'
import { currentArticle } from '../../library/list/survey'
import { DeskCounter, type DeskRequest } from '../../reports/desk/deskReport'
import { renderDesk, type RenderedDeskFormat } from '../../reports/desk/renderDesk'
import { fixPdf } from '../../reports/pdf'
import type { Host } from '../host'
import type { RenderedReport } from './renderArticle'

export interface DeskJob extends DeskRequest {
  /** The library's folder. */
  readonly folder: string
  /** The ids of the articles in the report. */
  readonly articles: readonly string[]
  readonly format: RenderedDeskFormat
}

/** How a desk report is made: here, or on a thread. */
export type MakeDesk = (job: DeskJob) => Promise<RenderedReport>

/** Reads one article after the other and keeps only its counts; the report names those that can't be read. */
export async function makeDeskReport(
  job: DeskJob,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<RenderedReport> {
  const { folder, articles, format } = job
  const counter = new DeskCounter(job.period)
  for (const [index, id] of articles.entries()) {
    onProgress(index, articles.length)
    const article = await currentArticle(folder, id).catch(() => undefined)
    if (!article) counter.miss(id)
    else if (!article.removed) counter.add(article)
  }
  const report = counter.report(job)
  return { bytes: renderDesk(report, format), asOf: report.asOf }
}

/** The bytes of a desk report. The same state gives the same bytes. */
export async function exportDesk(
  { format, ...job }: Omit<DeskJob, 'format'> & { readonly format: DeskFormat },
  host: Pick<Host, 'printPdf'>,
  make: MakeDesk,
): Promise<Uint8Array> {
  if (format !== 'pdf') return (await make({ ...job, format })).bytes
  const { bytes, asOf } = await make({ ...job, format: 'html' })
  return fixPdf(await host.printPdf(new TextDecoder().decode(bytes)), asOf)
}

/** A file name for a desk report: `desk-report-from-2026-01-01-to-2026-03-31.html`. */
export function deskFileName({
  period,
  format,
}: Pick<DeskRequest, 'period'> & { format: DeskFormat }): string {
  const parts = ['desk-report', period.from && `from-${period.from}`, period.to && `to-${period.to}`]
  return `${parts.filter((part) => part !== '').join('-')}${deskFormat[format].ending}`
}
