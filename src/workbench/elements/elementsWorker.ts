import { findElements } from '../../core/elements/findElements'
import type { Article } from '../../core/model/article'
import { serve } from '../../workers/serve'

export type ElementsTasks = typeof tasks

/** The thread that finds the checkable elements of a text: those of a book take seconds. */
const tasks = { find: ({ text, blocks }: Pick<Article, 'text' | 'blocks'>) => findElements(text, blocks) }
serve(tasks)
