import { titleOf } from '../../core/model/summary'
import { closeArticle, give, openArticle, useArticle } from './article'
import { ask } from './ask'
import { tell, tellFailure } from './notices'

/** Moves an article to the trash; one that is open is shown no more. */
export async function removeArticle(id: string, title: string): Promise<void> {
  if (!(await give(id, { type: 'removeArticle' }))) return
  if (useArticle.getState().view?.article.id === id) closeArticle()
  tell(`“${title}” is in the trash.`, { action: { label: 'Undo', run: () => void putBack(id) } })
}

export function removeOpenArticle(): void {
  const article = useArticle.getState().view?.article
  if (article) void removeArticle(article.id, titleOf(article))
}

/** Puts an article back from the trash and shows it. */
export async function putBack(id: string): Promise<void> {
  if (await give(id, { type: 'putBackArticle' })) await openArticle(id)
}

/** Deletes the articles in the trash for good. Resolves to whether it was done. */
export async function emptyTrash(): Promise<boolean> {
  try {
    const { emptied } = await ask('trash.empty', {})
    tell(`Deleted ${emptied} ${emptied === 1 ? 'article' : 'articles'} for good.`)
    return true
  } catch (error) {
    tellFailure(error)
    return false
  }
}
