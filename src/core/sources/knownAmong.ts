import type { Source } from '../model/source'
import { sourceList } from './sourceList'

type Described = Omit<Source, 'id' | 'attachment' | 'work'>

/** Of each source, whether it is one of those on record: by what identifies it, or since it agrees in every detail. */
export function knownAmong(onRecord: readonly Source[], described: readonly Described[]): boolean[] {
  const place = (article: string, source: Source) => ({ article, articleTitle: '', source, uses: [] })
  const [old, now] = ['on record', 'described'] as const
  const list = sourceList([
    ...onRecord.map((source) => place(old, source)),
    ...described.map((source, index) => place(now, { ...source, id: `described-${index}` })),
  ])
  const identified = new Set(
    list
      .filter(({ places }) => places.some(({ article }) => article === old))
      .flatMap(({ places }) => places.map(({ source }) => source.id)),
  )
  const details = new Set(onRecord.map(inWords))
  return described.map(
    (source, index) => identified.has(`described-${index}`) || details.has(inWords(source)),
  )
}

/** All that is said of a source, as one text; the order of the details says nothing. */
function inWords(source: Described & Partial<Source>): string {
  const { id: _id, attachment: _file, work: _work, ...details } = source
  return JSON.stringify(Object.entries(details).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
