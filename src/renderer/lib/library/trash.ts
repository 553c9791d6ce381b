import { counted } from '../../../core/text/counted'
import { closeArticle, give, openArticle, useArticle } from '../article/article'
import { ask } from '../ask'
import { focusEntry } from '../places/focus'
import { listedArticles, useLibrary } from './library'
import { notify } from '../notices'

/** Moves an article to the trash and offers to undo that. Focus moves to the entry that takes its place. */
export async function moveToTrash(id: string): Promise<void> {
  const list = listedArticles(useLibrary.getState().articles)
  const place = list.findIndex((article) => article.id === id)
  const title = list[place]?.title ?? 'The article'
  if (!(await give(id, { type: 'removeArticle' }))) return
  const { view } = useArticle.getState()
  if (view?.article.id === id) closeArticle(view)
  focusEntry(Math.max(place, 0))
  notify(`“${title}” is in the trash.`, {
    action: { label: 'Undo', run: () => void putBack(id).then((isBack) => isBack && openArticle(id)) },
  })
}

/** Takes an article out of the trash, unchanged; resolves to whether that worked. */
export function putBack(id: string): Promise<boolean> {
  return give(id, { type: 'putBackArticle' })
}

/** Permanently deletes what is in the trash. Throws a UserFacingError. */
export async function emptyTrash(): Promise<void> {
  const { emptied } = await ask('trash.empty', {})
  notify(`${counted(emptied, 'article was', 'articles were')} deleted for good.`)
}
