import type { FoundSources, Hit } from '../contract/answers'
import type { Article } from '../core/model/article'
import { BackgroundWorker } from '../workers/backgroundWorker'
import { inThread } from '../workers/start'
import { articleSources, type SourcePlace } from '../core/sources/articleSources'
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
    const update = {
      article: article.id,
      documents: searchDocuments(article),
      sources: articleSources(article),
    }
    this.worker.ask('put', update).catch(() => undefined)
  }

  /** The hits, best first. Rejects if the thread has ended. */
  query(text: string): Promise<readonly Hit[]> {
    return this.asked(() => this.worker.ask('query', text))
  }

  /** The sources that fit, best first, at most `limit` of them. Rejects if the thread has ended. */
  sources(text: string, limit: number): Promise<FoundSources> {
    return this.asked(() => this.worker.ask('sources', { text, limit }))
  }

  /** Where a work is on record; see `SourceIndex`. */
  placesOf(work: string): Promise<readonly SourcePlace[]> {
    return this.asked(() => this.worker.ask('placesOf', work))
  }

  async close(): Promise<void> {
    this.end = new Error('the search was ended')
    await this.worker.close()
  }

  private async asked<T>(ask: () => Promise<T>): Promise<T> {
    // A restarted thread would have an empty index.
    if (this.end) throw this.end
    return ask().catch((error: unknown) => {
      throw this.end ?? error
    })
  }
}
