import type { Article } from '../core/model/article'
import type { Scale } from '../core/model/scale'
import { refuseNetwork } from '../workers/refuseNetwork'
import { serve } from '../workers/serve'
import { checkedCopy } from './checkedCopy'

/** The input of a checked copy; `author` is the person it is made for, and may be empty. */
export interface CopyRequest {
  readonly article: Article
  readonly scale: Scale
  /** The bytes that the article's text was opened from; without them the copy is a clean document. */
  readonly original: Uint8Array | undefined
  readonly author: string
}

export type CopyTasks = typeof tasks

refuseNetwork()

/** Makes a checked copy in a process of its own, so that a hostile document can break nothing else. */
const tasks = {
  make: ({ article, scale, original, author }: CopyRequest) =>
    checkedCopy(article, scale, original, { author }),
}
serve(tasks)
