import { counted } from '../../core/text/counted'
import { closeArticle, give, openArticle, useArticle } from './article'
import { ask } from './ask'
import { focusEntry } from './focus'
import { listedArticles, useLibrary } from './library'
import { tell } from './notices'

/** Puts an article into the trash and offers to take it back. The keyboard goes to what stands in its place. */
export async function moveToTrash(id: string): Promise<void> {
  const list = listedArticles(useLibrary.getState().articles)
  const place = list.findIndex((article) => article.id === id)
  const title = list[place]?.title ?? 'The article'
  if (!(await give(id, { type: 'removeArticle' }))) return
  if (useArticle.getState().view?.article.id === id) closeArticle()
  focusEntry(Math.max(place, 0))
  tell(`“${title}” is in the trash.`, {
    action: { label: 'Undo', run: () => void putBack(id).then((isBack) => isBack && openArticle(id)) },
  })
}

/** Takes an article out of the trash, as it was; resolves to whether it is out. */
export function putBack(id: string): Promise<boolean> {
  return give(id, { type: 'putBackArticle' })
}

/** Deletes what is in the trash for good; throws with a sentence when it can't. */
export async function emptyTrash(): Promise<void> {
  const { emptied } = await ask('trash.empty', {})
  tell(`${counted(emptied, 'article was', 'articles were')} deleted for good.`)
}
