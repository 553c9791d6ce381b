import { renderDeskCsv } from './csv'
import type { DeskReport } from './deskModel'
import { renderDeskHtml } from './page'

const renderers = { html: renderDeskHtml, csv: renderDeskCsv, json: renderDeskJson }

/** The formats made from the report alone; a PDF is the web page, printed by the host. */
export type RenderedDeskFormat = keyof typeof renderers

/** The desk report in one format, as UTF-8 bytes. */
export function renderDesk(report: DeskReport, format: RenderedDeskFormat): Uint8Array {
  return new TextEncoder().encode(renderers[format](report))
}

/** Everything that was counted, for other programs. */
function renderDeskJson({ newsroom: { name, address }, ...report }: DeskReport): string {
  const kind = { kind: 'touchstone-desk-report', format: 1 }
  return `${JSON.stringify({ ...kind, newsroom: { name, address }, ...report }, null, 2)}\n`
}
