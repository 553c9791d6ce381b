import type { ArticleView } from '../contract/answers'
import type { History } from '../core/commands/history'

/** An article as the window shows it. */
export function viewOf({ article, undoable, redoable, entries }: History): ArticleView {
  return {
    article,
    undo: undoable.at(-1) ?? null,
    redo: redoable.at(-1) ?? null,
    version: entries.length,
  }
}
