import type { RenderedReport, RenderRequest } from './renderArticle'
import { threadAnswer } from './threadAnswer'

/**
 * The report of an article, rendered on a thread of its own. `script` is the path of the built reportWorker.
 * Rejects with a LibraryError when the thread fails.
 */
export function renderOnThread(script: string, request: RenderRequest): Promise<RenderedReport> {
  return threadAnswer(script, request, 'report')
}
