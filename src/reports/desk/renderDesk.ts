import { renderDeskCsv } from './csv'
import type { DeskReport } from './deskModel'
import { renderDeskHtml } from './page'

const renderers = { html: renderDeskHtml, csv: renderDeskCsv, json: renderDeskJson }

/** The formats that are made of the report alone; a PDF is the web page, printed by the host. */
export type RenderedDeskFormat = keyof typeof renderers

/** The desk report in one format, as bytes of UTF-8. */
export function renderDesk(report: DeskReport, format: RenderedDeskFormat): Uint8Array {
  return new TextEncoder().encode(renderers[format](report))
}

/** All that was counted, for other programs. */
function renderDeskJson({ newsroom: { name, address }, ...report }: DeskReport): string {
  const kind = { kind: 'touchstone-desk-report', format: 1 }
  return `${JSON.stringify({ ...kind, newsroom: { name, address }, ...report }, null, 2)}\n`
}
