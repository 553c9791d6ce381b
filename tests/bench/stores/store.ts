import type { ArticleSummary } from '../../../src/core/model/summary'

/** The operations of a library on disk that the benchmark compares. */
export interface Store {
  /** Opens the store in the folder and returns the list of articles. */
  open(): Promise<readonly ArticleSummary[]>
  /** Saves one verdict on an article's claim; when it returns, the store counts it as saved. */
  save(article: string, claim: string, rating: string): Promise<void>
  close(): Promise<void>
}
