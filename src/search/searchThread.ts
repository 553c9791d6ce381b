import { Worker } from 'node:worker_threads'
import type { Hit } from '../contract/requests'
import type { Article } from '../core/model/article'
import { type SearchDocument, searchDocuments } from './documents'

export type SearchRequest =
  | { readonly type: 'load'; readonly files: readonly { readonly id: string; readonly file: string }[] }
  | { readonly type: 'put'; readonly article: string; readonly documents: readonly SearchDocument[] }
  | { readonly type: 'query'; readonly id: number; readonly text: string }

/** `problem` instead of hits when the search failed. */
export type SearchReply =
  { readonly id: number; readonly hits: readonly Hit[] } | { readonly id: number; readonly problem: string }

/** Searches the library on a thread of its own. */
export class SearchThread {
  private readonly worker: Worker
  private readonly waiting = new Map<
    number,
    { resolve: (hits: readonly Hit[]) => void; reject: (error: Error) => void }
  >()
  private last = 0
  private end: Error | undefined

  /**
   * `script` is the path of the built searchWorker; `files` the article.json of each article.
   * `onEnd` is told when the thread is no more and another is needed.
   */
  constructor(
    script: string,
    files: readonly { readonly id: string; readonly file: string }[],
    onEnd: () => void = () => undefined,
  ) {
    this.worker = new Worker(script)
    this.worker.unref()
    this.worker.on('message', (reply: SearchReply) => {
      const asked = this.waiting.get(reply.id)
      this.waiting.delete(reply.id)
      if ('hits' in reply) asked?.resolve(reply.hits)
      else asked?.reject(new Error(reply.problem))
    })
    this.worker.on('error', (error) => this.refuseAll(error))
    this.worker.on('exit', () => {
      this.refuseAll(new Error('the search was ended'))
      onEnd()
    })
    this.load(files)
  }

  /** Lets articles be found that it was not told of yet. */
  load(files: readonly { readonly id: string; readonly file: string }[]): void {
    this.post({ type: 'load', files })
  }

  /** Lets an article be found as it stands now. */
  put(article: Article): void {
    this.post({ type: 'put', article: article.id, documents: searchDocuments(article) })
  }

  /** The hits, best first. Rejects when the thread is at its end. */
  query(text: string): Promise<readonly Hit[]> {
    if (this.end) return Promise.reject(this.end)
    const id = ++this.last
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      this.post({ type: 'query', id, text })
    })
  }

  async close(): Promise<void> {
    await this.worker.terminate()
  }

  private refuseAll(error: Error): void {
    this.end ??= error
    for (const { reject } of this.waiting.values()) reject(this.end)
    this.waiting.clear()
  }

  private post(request: SearchRequest): void {
    this.worker.postMessage(request)
  }
}
