import type { Hit } from '../contract/answers'
import type { Article } from '../core/model/article'
import { BackgroundWorker } from '../workers/backgroundWorker'
import { inThread } from '../workers/start'
import { searchDocuments } from './documents'
import type { SearchFile, SearchTasks } from './searchWorker'

/** Searches the library on a thread of its own. */
export class SearchThread {
  private readonly worker: BackgroundWorker<SearchTasks>
  private end: Error | undefined

  /** `script` is the path of the built searchWorker. `onEnd` is told when the thread is no more and another is needed. */
  constructor(script: string, files: readonly SearchFile[], onEnd: () => void = () => undefined) {
    this.worker = new BackgroundWorker(inThread(script), {
      onEnd: (why) => {
        this.end = why
        onEnd()
      },
    })
    this.load(files)
  }

  /** Lets articles be found that it was not told of yet. */
  load(files: readonly SearchFile[]): void {
    // Where the thread breaks, whoever asks next is told.
    this.worker.ask('load', files).catch(() => undefined)
  }

  /** Lets an article be found as it stands now. */
  put(article: Article): void {
    const update = { article: article.id, documents: searchDocuments(article) }
    this.worker.ask('put', update).catch(() => undefined)
  }

  /** The hits, best first. Rejects when the thread is at its end. */
  async query(text: string): Promise<readonly Hit[]> {
    // A thread that starts anew would have nothing to find.
    if (this.end) throw this.end
    return this.worker.ask('query', text).catch((error: unknown) => {
      throw this.end ?? error
    })
  }

  async close(): Promise<void> {
    this.end = new Error('the search was ended')
    await this.worker.close()
  }
}
