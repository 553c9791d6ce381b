import type { ArticleView, CorrectedSource } from '../../contract/answers'
import type { CheckedInput } from '../../contract/requests'
import { CommandRefused } from '../../core/commands/act'
import { UserFacingError } from '../../core/errors'
import type { Source } from '../../core/model/source'
import type { SourcePlace } from '../../core/sources/articleSources'
import { correctionOf, withCorrection } from '../../core/sources/correction'
import { workOf } from '../../core/sources/sourceList'
import { viewOf } from '../viewOf'
import type { SourcesOptions } from './options'
import { sourceIn } from './sourceIn'

type Options = Pick<SourcesOptions, 'library' | 'search' | 'changed'>

/** Corrects a source in an article and, if asked to, wherever it was taken to, or from. */
export async function correctSource(
  options: Options,
  { id, source, everywhere }: CheckedInput<'source.correct'>,
): Promise<CorrectedSource> {
  const { library, search, changed } = options
  const before = sourceIn((await library().history(id)).article, source.id)
  const correction = correctionOf(before, source)
  const places = everywhere ? await search.placesOf(workOf(before)) : []
  // Which work it is stays as it is: a form doesn't show it.
  const corrected = withCorrection(before, correction)
  const view = await changed(library().give(id, { type: 'editSource', source: corrected }))
  const others = places.filter((place) => place.article !== id || place.source.id !== source.id)
  return editOthers(options, id, view, others, (current) => withCorrection(current, correction))
}

/**
 * Makes two sources one, since a person says that they are: wherever the other is on record, it is of the work of the
 * first from then on. Refused where only one of them is confidential.
 */
export async function uniteSources(
  options: Options,
  { one, other }: CheckedInput<'source.unite'>,
): Promise<CorrectedSource> {
  const { library, search, changed } = options
  const first = sourceIn((await library().history(one.article)).article, one.source)
  const history = await library().history(other.article)
  const second = sourceIn(history.article, other.source)
  if (first.confidential !== second.confidential)
    throw new CommandRefused(
      'One of the two is confidential and the other is not, so a list would show the one beside the other. Nothing was changed.',
    )
  const unite = (source: Source): Source => {
    const { work: _, ...own } = source
    if (workOf(source) === workOf(first)) return source
    return workOf(first) === source.id ? own : { ...source, work: workOf(first) }
  }
  const places = await search.placesOf(workOf(second))
  const source = unite(second)
  const view =
    source === second
      ? viewOf(history)
      : await changed(library().give(other.article, { type: 'editSource', source }))
  const others = places.filter((place) => place.article !== other.article || place.source.id !== second.id)
  return editOthers(options, other.article, view, others, unite)
}

/** Makes the same change of a source in other places; one that can't be changed doesn't keep the rest from it. */
async function editOthers(
  { library, changed }: Options,
  id: string,
  view: ArticleView,
  places: readonly SourcePlace[],
  edit: (source: Source) => Source,
): Promise<CorrectedSource> {
  const [done, failed]: [string[], CorrectedSource['failed'][number][]] = [[id], []]
  for (const { article, articleTitle, source } of places) {
    try {
      const current = (await library().history(article)).article.sources.find(
        ({ id: own }) => own === source.id,
      )
      // Somebody may have removed it a moment ago.
      const edited = current && edit(current)
      if (!edited || edited === current) continue
      await changed(library().give(article, { type: 'editSource', source: edited }))
      done.push(article)
    } catch (error) {
      if (!(error instanceof UserFacingError)) throw error
      failed.push({ article, message: `${articleTitle}: ${error.message}` })
    }
  }
  return { view, changed: [...new Set(done)], failed }
}
