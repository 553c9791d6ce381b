import { BackgroundWorker } from '../../workers/backgroundWorker'
import { inThread } from '../../workers/start'
import { notMade } from './notMade'
import type { RenderedReport, RenderRequest } from './renderArticle'
import type { ReportTasks } from './reportWorker'

/**
 * The report of an article, rendered on a thread of its own. `script` is the path of the built reportWorker.
 * Rejects with a LibraryError when the thread fails.
 */
export async function renderOnThread(script: string, request: RenderRequest): Promise<RenderedReport> {
  const worker = new BackgroundWorker<ReportTasks>(inThread(script), { idle: 0 })
  return worker.ask('render', request).catch(notMade('report'))
}
