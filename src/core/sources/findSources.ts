import type { SourcePlace } from './articleSources'
import { remembered } from './remembered'
import type { ListedSource } from './sourceList'

/** A source with the words by which it is found: all that is known of it, in lower case, without accents. */
export interface FindableSource {
  readonly listed: ListedSource
  readonly title: string
  readonly words: string
}

export function findable(listed: ListedSource): FindableSource {
  const words = new Set(listed.places.map(wordsOf))
  return { listed, title: folded(listed.source.title), words: [...words].join('\n') }
}

const wordsOf = remembered(({ source, articleTitle, uses }: SourcePlace) => {
  const { csl: _csl, id: _id, work: _work, attachment, ...details } = source
  const texts = Object.values(details).filter((value) => typeof value === 'string')
  return folded(
    [...texts, attachment?.name ?? '', articleTitle, ...uses.map(({ label }) => label)].join('\n'),
  )
})

/**
 * The sources in which every word of `text` occurs, or the beginning of one; the best first: those whose title begins
 * with the text, then those with all its words in the title, then the others, each in the order they came in. All of
 * them for an empty text.
 */
export function findSources(sources: readonly FindableSource[], text: string): ListedSource[] {
  const wanted = folded(text).trim()
  const words = wanted.split(/\s+/)
  const found = sources.filter((source) => words.every((word) => source.words.includes(word)))
  const rankOf = ({ title }: FindableSource) =>
    title.startsWith(wanted) ? 0 : words.every((word) => title.includes(word)) ? 1 : 2
  const ranked = found.map((source) => ({ source, rank: rankOf(source) }))
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ source }) => source.listed)
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
}
