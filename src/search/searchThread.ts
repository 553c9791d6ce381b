import { Worker } from 'node:worker_threads'
import type { Hit } from '../contract/requests'
import type { Article } from '../core/model/article'
import { type SearchDocument, searchDocuments } from './documents'

export type SearchRequest =
  | { readonly type: 'load'; readonly files: readonly { readonly id: string; readonly file: string }[] }
  | { readonly type: 'put'; readonly article: string; readonly documents: readonly SearchDocument[] }
  | { readonly type: 'query'; readonly id: number; readonly text: string }

export interface SearchReply {
  readonly id: number
  readonly hits: readonly Hit[]
}

/** Searches the library on a thread of its own. */
export class SearchThread {
  private readonly worker: Worker
  private readonly waiting = new Map<
    number,
    { resolve: (hits: readonly Hit[]) => void; reject: (error: Error) => void }
  >()
  private last = 0

  /** `script` is the path of the built searchWorker; `files` the article.json of each article. */
  constructor(script: string, files: readonly { readonly id: string; readonly file: string }[]) {
    this.worker = new Worker(script)
    this.worker.unref()
    this.worker.on('message', ({ id, hits }: SearchReply) => {
      this.waiting.get(id)?.resolve(hits)
      this.waiting.delete(id)
    })
    this.worker.on('error', (error) => {
      for (const { reject } of this.waiting.values()) reject(error)
      this.waiting.clear()
    })
    this.post({ type: 'load', files })
  }

  /** Lets an article be found as it stands now. */
  put(article: Article): void {
    this.post({ type: 'put', article: article.id, documents: searchDocuments(article) })
  }

  query(text: string): Promise<readonly Hit[]> {
    const id = ++this.last
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      this.post({ type: 'query', id, text })
    })
  }

  async close(): Promise<void> {
    await this.worker.terminate()
  }

  private post(request: SearchRequest): void {
    this.worker.postMessage(request)
  }
}
