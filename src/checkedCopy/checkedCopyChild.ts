import type { Article } from '../core/model/article'
import type { Scale } from '../core/model/scale'
import { serve } from '../workers/serve'
import { checkedCopy } from './checkedCopy'

/** What a checked copy is made of; `author` is on whose behalf, which may be empty. */
export interface CopyRequest {
  readonly article: Article
  readonly scale: Scale
  /** The bytes that the article's text was opened from; without them the copy is a clean document. */
  readonly original: Uint8Array | undefined
  readonly author: string
}

export type CopyTasks = typeof tasks

/** The process that makes a checked copy: the document may be hostile, and what it breaks is this process. */
const tasks = {
  make: ({ article, scale, original, author }: CopyRequest) =>
    checkedCopy(article, scale, original, { author }),
}
serve(tasks)
