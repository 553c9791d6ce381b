import type { ReportFormat } from '../../contract/requests'
import type { ReportOptions } from '../../core/model/reportOptions'
import { useArticle } from './article'
import { ask } from './ask'
import { tell, tellFailure } from './notices'
import { chosenOptions } from './reportChoice'

/** Asks where to, and writes the open article's report there; without options as they were chosen last. */
export function exportReport(format: ReportFormat, options?: ReportOptions): void {
  const article = useArticle.getState().view?.article
  if (article === undefined) return
  ask('report.export', { id: article.id, format, options: options ?? chosenOptions(article) })
    .then((written) => written && tellWritten('Report', written.file))
    .catch(tellFailure)
}

/** Asks where to, and writes the open article's draft with a comment on every claim. */
export function exportCopy(): void {
  const id = useArticle.getState().view?.article.id
  if (id === undefined) return
  ask('copy.export', { id })
    .then((written) => written && tellWritten('Checked copy', written.file))
    .catch(tellFailure)
}

function tellWritten(what: string, file: string): void {
  tell(`${what} written to ${file}.`, {
    action: { label: 'Show in folder', run: () => void ask('report.reveal', {}).catch(tellFailure) },
  })
}
