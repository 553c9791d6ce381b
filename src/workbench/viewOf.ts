import type { ArticleUpdate, ArticleView } from '../contract/answers'
import type { History } from '../core/commands/history'
import { changeBetween } from '../core/model/articleChange'

/** An article as the window shows it. */
export function viewOf({ article, undoable, redoable, entries }: History): ArticleView {
  return {
    article,
    undo: undoable.at(-1) ?? null,
    redo: redoable.at(-1) ?? null,
    version: entries.length,
  }
}

/** What became of an article, as the window is told. */
export function updateOf(before: History, after: History): ArticleUpdate {
  const { article, ...rest } = viewOf(after)
  return {
    id: article.id,
    from: before.entries.length,
    change: changeBetween(before.article, article),
    ...rest,
  }
}
