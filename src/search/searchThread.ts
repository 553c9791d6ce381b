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

  /**
   * `script` is the path of the built searchWorker. `onEnd` is called when the thread has ended and a new one is
   * needed.
   */
  constructor(script: string, files: readonly SearchFile[], onEnd: () => void = () => undefined) {
    this.worker = new BackgroundWorker(inThread(script), {
      onEnd: (why) => {
        this.end = why
        onEnd()
      },
    })
    this.load(files)
  }

  /** Adds articles that are not in the index yet. */
  load(files: readonly SearchFile[]): void {
    // If the thread breaks, the next query rejects.
    this.worker.ask('load', files).catch(() => undefined)
  }

  /** Updates an article in the index. */
  put(article: Article): void {
    const update = { article: article.id, documents: searchDocuments(article) }
    this.worker.ask('put', update).catch(() => undefined)
  }

  /** The hits, best first. Rejects if the thread has ended. */
  async query(text: string): Promise<readonly Hit[]> {
    // A restarted thread would have an empty index.
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
