import type { DeskFormat, ManyFormat } from '../../../contract/formats'
import type { ManyReports } from '../../../contract/answers'
import type { Period } from '../../../core/model/period'
import { noNewsroom } from '../../../core/model/newsroom'
import { type ReportTemplate, reportTemplates } from '../../../core/model/reportOptions'
import { counted } from '../../../core/text/counted'
import { ask } from '../ask'
import { useLibrary } from './library'
import { working } from './libraryWork'
import { notify, notifyFailure } from '../notices'

/** How many failures are named; a folder that can't be written to would name every article. */
const named = 12

/** Asks for a file, and writes the report on what was checked in a period. */
export async function exportDeskReport(period: Period, format: DeskFormat): Promise<void> {
  const written = await working(() => ask('report.desk', { period, format }))
  if (written) notify(`Desk report written to ${written.file}.`, { action: showInFolder })
}

/** Asks for a folder, and writes the reports of these articles there. */
export async function exportManyReports(
  articles: readonly string[],
  format: ManyFormat,
  template: ReportTemplate,
): Promise<void> {
  const newsroom = useLibrary.getState().start?.newsroom ?? noNewsroom
  const options = { ...reportTemplates[template], newsroom }
  const outcome = await working(() => ask('report.exportMany', { articles: [...articles], format, options }))
  if (outcome) notifyOutcome(outcome)
}

const showInFolder = {
  label: 'Show in folder',
  run: () => void ask('report.reveal', {}).catch(notifyFailure),
}

function notifyOutcome({ folder, written, unchanged, failed, stopped }: ManyReports): void {
  const start = stopped ? 'The export was stopped. What is written stays: ' : ''
  const same = unchanged > 0 ? `, ${unchanged.toLocaleString('en')} of them there already` : ''
  const missing = failed.length > 0 ? ` ${counted(failed.length, 'report')} could not be written.` : ''
  const more = failed.length > named ? [`And ${(failed.length - named).toLocaleString('en')} more.`] : []
  notify(`${start}${counted(written, 'report')} in ${folder}${same}.${missing}`, {
    details: [...failed.slice(0, named).map(({ title, message }) => `${title}: ${message}`), ...more],
    stays: true,
    tone: failed.length > 0 ? 'problem' : 'info',
    ...(written > 0 ? { action: showInFolder } : {}),
  })
}
