import type { ReportFormat } from '../../../contract/formats'
import type { ReportOptions } from '../../../core/model/reportOptions'
import { useArticle } from '../article/article'
import { ask } from '../ask'
import { closeDialog, useDialogs } from '../dialogs'
import { useLibrary } from '../library/library'
import { notify, notifyFailure } from '../notices'
import { usePreferences } from '../preferences'
import { usualOptions } from './reportChoice'

/** Asks for a file, and writes the open article's report to it, with the last choices. */
export function exportReport(format: ReportFormat): void {
  const article = useArticle.getState().view?.article
  const newsroom = useLibrary.getState().start?.newsroom
  if (!article || !newsroom) return
  const options = usualOptions(usePreferences.getState().reports, article, newsroom)
  void writeReport(article.id, format, options)
}

/** Asks for a file, and writes an article's report to it; the dialog that started it closes once it is written. */
export async function writeReport(id: string, format: ReportFormat, options: ReportOptions): Promise<void> {
  try {
    const written = await ask('report.export', { id, format, options })
    if (!written) return
    if (useDialogs.getState().open === 'report') closeDialog()
    notifyWritten('Report', written.file)
  } catch (error) {
    notifyFailure(error)
  }
}

/** Asks for a file, and writes the open article's draft with a comment on every claim. */
export function exportCopy(): void {
  const id = useArticle.getState().view?.article.id
  if (id === undefined) return
  ask('copy.export', { id })
    .then((written) => written && notifyWritten('Checked copy', written.file))
    .catch(notifyFailure)
}

function notifyWritten(what: string, file: string): void {
  notify(`${what} written to ${file}.`, {
    action: { label: 'Show in folder', run: () => void ask('report.reveal', {}).catch(notifyFailure) },
  })
}
