import { randomUUID } from 'node:crypto'
import type { UsedSource } from '../../contract/answers'
import type { CheckedInput } from '../../contract/requests'
import type { Handlers } from '../../contract/router'
import { workOf } from '../../core/sources/sourceList'
import { viewOf } from '../viewOf'
import { correctSource, uniteSources } from './everywhere'
import type { SourcesOptions } from './options'
import { sourceIn } from './sourceIn'

type SourceRequests = 'source.use' | 'source.correct' | 'source.unite' | 'sources.list' | 'sources.find'

/** What people do with the sources of all articles. */
export function sourceHandlers(options: SourcesOptions): Pick<Handlers, SourceRequests> {
  const { search } = options
  return {
    'source.use': (input) => takeOver(options, input),
    'source.correct': (input) => correctSource(options, input),
    'source.unite': (input) => uniteSources(options, input),
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
