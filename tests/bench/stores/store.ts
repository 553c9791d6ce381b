import type { ArticleSummary } from '../../../src/core/model/summary'

/** A way to keep a library on disk, as far as the benchmark compares them. */
export interface Store {
  /** Opens what lies in the folder and returns the list of articles. */
  open(): Promise<readonly ArticleSummary[]>
  /** Saves one verdict on an article's claim; when it returns, the store counts it as saved. */
  save(article: string, claim: string, rating: string): Promise<void>
  close(): Promise<void>
}
