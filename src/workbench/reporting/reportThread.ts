import { LibraryError } from '../../library/errors'
import { BackgroundWorker } from '../../workers/backgroundWorker'
import { inThread } from '../../workers/start'
import { inTurn } from '../../workers/turns'
import { notMade } from './notMade'
import type { RenderedReport, LibraryRenderRequest } from './renderArticle'
import type { ReportTasks } from './reportWorker'

/**
 * The report of an article, rendered on a thread of its own. `script` is the path of the built reportWorker.
 * Rejects with a LibraryError when the thread fails.
 */
export async function renderOnThread(script: string, request: LibraryRenderRequest): Promise<RenderedReport> {
  const worker = new BackgroundWorker<ReportTasks>(inThread(script), { idle: 0 })
  return worker.ask('render', request).catch(notMade('report'))
}

/** How long the thread of previews waits for the next one, in milliseconds. */
const rest = 60_000

/**
 * Renders previews one after the other on a thread that is kept for a while: starting one takes twenty times as long as
 * rendering most articles.
 */
export class PreviewThread {
  private readonly worker: BackgroundWorker<ReportTasks>
  private readonly inTurn = inTurn()
  private asked = 0

  /** `script` is the path of the built reportWorker. */
  constructor(script: string) {
    this.worker = new BackgroundWorker<ReportTasks>(inThread(script), { idle: rest })
  }

  /** Rejects with a LibraryError when the thread fails, or when another preview was asked for before this one's turn. */
  render(request: LibraryRenderRequest): Promise<RenderedReport> {
    const mine = ++this.asked
    return this.inTurn(() => {
      if (mine !== this.asked) throw new LibraryError('cancelled', 'Another preview was asked for meanwhile.')
      return this.worker.ask('render', request).catch(notMade('report'))
    })
  }

  close(): Promise<void> {
    return this.worker.close()
  }
}
