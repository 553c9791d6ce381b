import type { ArticleView } from '../../../contract/answers'
import type { Step } from '../../../core/commands/history'
import { change, openArticle, useArticle } from './article'
import { ask } from '../ask'
import { notify } from '../notices'

interface Shown {
  readonly view: ArticleView | null
  readonly trashed: ArticleView | null
}

/** What undo takes back: the last act on the open article, or moving one to the trash that closed it. */
export function nextUndo({ view, trashed }: Shown): Step | null {
  return (view ?? trashed)?.undo ?? null
}

/** Undoes one act of an article, if nothing was done since. */
export function undoAct(id: string, { act, name }: Pick<Step, 'act' | 'name'>): void {
  void change(() => ask('article.undo', { id, act })).then((outcome) => {
    if (outcome === 'saved') notify(`Undone: ${name}.`)
  })
}

/** Undoes what the button or the menu named, and nothing else. */
export function undo(): void {
  const { view, trashed } = useArticle.getState()
  if (trashed) return void bringBack(trashed)
  if (!view) return
  if (!view.undo) return notify('There is nothing to undo in this article.')
  undoAct(view.article.id, view.undo)
}

/** Undoes moving an article to the trash, and shows it again. */
async function bringBack({ article: { id }, undo }: ArticleView): Promise<void> {
  if (!undo) return
  const outcome = await change(() => ask('article.undo', { id, act: undo.act }))
  if (outcome === 'saved' && (await openArticle(id))) notify(`Undone: ${undo.name}.`)
}

export function redo(): void {
  const { view } = useArticle.getState()
  if (!view) return
  if (!view.redo) return notify('There is nothing to redo in this article.')
  const { act, name } = view.redo
  void change(() => ask('article.redo', { id: view.article.id, act })).then((outcome) => {
    if (outcome === 'saved') notify(`Redone: ${name}.`)
  })
}
