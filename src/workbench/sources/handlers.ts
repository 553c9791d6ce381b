import { randomUUID } from 'node:crypto'
import type { ArticleView, CorrectedSource, UsedSource } from '../../contract/answers'
import type { CheckedInput } from '../../contract/requests'
import type { Handlers } from '../../contract/router'
import type { History } from '../../core/commands/history'
import { UserFacingError } from '../../core/errors'
import type { Article } from '../../core/model/article'
import type { Source } from '../../core/model/source'
import { type Correction, correctionOf, withCorrection } from '../../core/sources/correction'
import { workOf } from '../../core/sources/sourceList'
import { LibraryError } from '../../library/errors'
import type { Library } from '../../library/library'
import type { LibrarySearch } from '../librarySearch'
import { viewOf } from '../viewOf'

export interface SourcesOptions {
  readonly library: () => Library
  readonly search: LibrarySearch
  /** Tells everyone about an article that was changed. */
  readonly changed: (change: Promise<History>) => Promise<ArticleView>
}

type SourceRequests = 'source.use' | 'source.correct' | 'sources.list' | 'sources.find'

/** What people do with the sources of all articles. */
export function sourceHandlers(options: SourcesOptions): Pick<Handlers, SourceRequests> {
  const { search } = options
  return {
    'source.use': (input) => takeOver(options, input),
    'source.correct': (input) => correct(options, input),
    'sources.list': ({ text, limit }) => search.sources(text, limit),
    'sources.find': async ({ text, limit }) => (await search.sources(text, limit)).sources,
  }
}

async function takeOver(
  { library, changed }: SourcesOptions,
  { id, from }: CheckedInput<'source.use'>,
): Promise<UsedSource> {
  const { article: other } = await library().history(from.article)
  const taken = sourceIn(other, from.source)
  const history = await library().history(id)
  const known = history.article.sources.find((source) => workOf(source) === workOf(taken))
  if (known) return { view: viewOf(history), source: known.id }
  // The file comes first: a command must not refer to bytes that are not stored yet.
  if (taken.attachment) await library().shareFile(other.id, taken.attachment, id)
  const source = { ...taken, id: randomUUID(), work: workOf(taken) }
  return { view: await changed(library().give(id, { type: 'addSource', source })), source: source.id }
}

async function correct(
  { library, search, changed }: SourcesOptions,
  { id, source, everywhere }: CheckedInput<'source.correct'>,
): Promise<CorrectedSource> {
  const before = sourceIn((await library().history(id)).article, source.id)
  const correction = correctionOf(before, source)
  const places = everywhere ? await search.placesOf(workOf(before)) : []
  // Which work it is stays as it is: a form doesn't show it.
  const corrected = withCorrection(before, correction)
  const view = await changed(library().give(id, { type: 'editSource', source: corrected }))
  const [done, failed]: [string[], CorrectedSource['failed'][number][]] = [[id], []]
  for (const place of places) {
    if (place.article === id && place.source.id === source.id) continue
    try {
      if (await correctPlace(library(), changed, place.article, place.source.id, correction))
        done.push(place.article)
    } catch (error) {
      if (!(error instanceof UserFacingError)) throw error
      failed.push({ article: place.article, message: `${place.articleTitle}: ${error.message}` })
    }
  }
  return { view, changed: [...new Set(done)], failed }
}

/** Makes the same correction elsewhere; returns whether it changed anything. */
async function correctPlace(
  library: Library,
  changed: SourcesOptions['changed'],
  id: string,
  named: string,
  correction: Correction,
): Promise<boolean> {
  const current = (await library.history(id)).article.sources.find((source) => source.id === named)
  // Somebody may have removed it a moment ago.
  if (!current) return false
  const source = withCorrection(current, correction)
  if (source === current) return false
  await changed(library.give(id, { type: 'editSource', source }))
  return true
}

function sourceIn(article: Article, id: string): Source {
  const source = article.sources.find((candidate) => candidate.id === id)
  if (!source)
    throw new LibraryError('notFound', 'The article no longer has that source. Nothing was changed.')
  return source
}
