import type { Source } from '../../../core/model/source'
import type { SourcePlace } from '../../../core/sources/articleSources'
import type { ListedSource } from '../../../core/sources/sourceList'
import { workOf } from '../../../core/sources/sourceList'
import { counted } from '../../../core/text/counted'
import { refreshArticle, shownId, takeView } from '../../lib/article/article'
import { ask } from '../../lib/ask'
import { notify } from '../../lib/notices'
import { fullestPlace } from './sourceAct'

/** Saves the corrected details, and tells in how many articles. Throws a UserFacingError when nothing was changed. */
export async function correctSource(
  { article }: SourcePlace,
  source: Source,
  everywhere: boolean,
): Promise<void> {
  const { view, changed, failed } = await ask('source.correct', { id: article, source, everywhere })
  takeView(view)
  const shown = shownId()
  if (shown !== undefined && shown !== article && changed.includes(shown)) await refreshArticle()
  notify(`The source was corrected in ${counted(changed.length, 'article')}.`, {
    details: failed.map(({ message }) => message),
    stays: failed.length > 0,
    tone: failed.length > 0 ? 'problem' : 'info',
  })
}

/** The record that a correction starts from: the open article's own, or else the fullest. */
export function recordOf(listed: ListedSource, open: string | undefined): SourcePlace {
  return listed.places.find(({ article }) => article === open) ?? fullestPlace(listed)
}

/** How many articles share a record, since one took it from another, and how many recorded the source by themselves. */
export function reachOf({ places }: ListedSource, record: SourcePlace): { shared: number; apart: number } {
  const articles = new Set(places.map(({ article }) => article))
  const shared = places.filter(({ source }) => workOf(source) === workOf(record.source))
  const sharing = new Set(shared.map(({ article }) => article)).size
  return { shared: sharing, apart: articles.size - sharing }
}
