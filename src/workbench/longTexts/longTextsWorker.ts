import { findElements } from '../../core/elements/findElements'
import type { Article } from '../../core/model/article'
import { compareEarlier } from '../../core/versions/compareEarlier'
import { serve } from '../../workers/serve'

export type LongTextsTasks = typeof tasks

/** The thread for what takes seconds in the text of a book: finding its elements, and comparing two versions of it. */
const tasks = {
  find: ({ text, blocks }: Pick<Article, 'text' | 'blocks'>) => findElements(text, blocks),
  compare: ({ earlier, text, sentences }: { earlier: string } & Pick<Article, 'text' | 'sentences'>) =>
    compareEarlier(earlier, { text, sentences }),
}
serve(tasks)
