import type { ReportFormat } from '../../contract/requests'
import { useArticle } from './article'
import { ask } from './ask'
import { tell, tellFailure } from './notices'

/** Asks where to, and writes the open article's report there. */
export function exportReport(format: ReportFormat): void {
  const id = useArticle.getState().view?.article.id
  if (id === undefined) return
  ask('report.export', { id, format })
    .then((written) => {
      if (!written) return
      tell(`Report written to ${written.file}.`, {
        action: { label: 'Show in folder', run: () => void ask('report.reveal', {}).catch(tellFailure) },
      })
    })
    .catch(tellFailure)
}
