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
    .then((written) => {
      if (!written) return
      tell(`Report written to ${written.file}.`, {
        action: { label: 'Show in folder', run: () => void ask('report.reveal', {}).catch(tellFailure) },
      })
    })
    .catch(tellFailure)
}
