import type { ListedSource } from '../../../core/sources/sourceList'
import { counted } from '../../../core/text/counted'
import { refreshArticle, shownId } from '../../lib/article/article'
import { ask } from '../../lib/ask'
import { notify } from '../../lib/notices'

/** Makes the other source one with the first in all articles. Throws a UserFacingError when nothing was changed. */
export async function uniteSources(one: ListedSource, other: ListedSource): Promise<void> {
  const { changed, failed } = await ask('source.unite', { one: placeOf(one), other: placeOf(other) })
  const shown = shownId()
  if (shown !== undefined && changed.includes(shown)) await refreshArticle()
  notify(
    `“${other.source.title}” is one source with “${one.source.title}” in ${counted(changed.length, 'article')}.`,
    {
      details: failed.map(({ message }) => message),
      stays: failed.length > 0,
      tone: failed.length > 0 ? 'problem' : 'info',
    },
  )
}

function placeOf({ places: [first] }: ListedSource): { article: string; source: string } {
  return { article: first!.article, source: first!.source.id }
}
