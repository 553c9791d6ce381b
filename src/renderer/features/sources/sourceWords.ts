import type { Source } from '../../../core/model/source'
import type { ListedSource } from '../../../core/sources/sourceList'
import { isolated } from '../../../core/text/bidi'
import { counted, grouped } from '../../../core/text/counted'
import { capitalised } from '../../lib/words'
import { sourceKindNames } from '../../ui/sourceKinds'

/** Who wrote and published it, and when: "Ann Lee · Herald · 2019-09-27". */
export function aboutSource({ author, publisher, published }: Source): string {
  return [author, publisher, published]
    .filter((part) => part !== '')
    .map(isolated)
    .join(' · ')
}

/** What it is: "Report · primary source". */
export function kindInWords({ kind, tier }: Source): string {
  return capitalised([...(kind ? [sourceKindNames[kind]] : []), `${tier} source`].join(' · '))
}

/** How much it is used: "2 articles, 3 claims", or "1 article, on no claim yet". */
export function useInWords({ places }: ListedSource): string {
  const articles = new Set(places.map(({ article }) => article)).size
  const claims = new Set(
    places.flatMap(({ article, uses }) => uses.map(({ claim }) => `${article} ${claim}`)),
  )
  const onClaims = claims.size === 0 ? 'on no claim yet' : counted(claims.size, 'claim')
  return `${counted(articles, 'article')}, ${onClaims}`
}

/** Tells it from the others of the list. */
export function keyOf({ places: [first] }: ListedSource): string {
  return `${first?.article} ${first?.source.id}`
}

/** How many sources are shown, fit the words, and are there at all. */
export interface CountedSources {
  readonly sources: readonly unknown[]
  readonly total: number
  readonly all: number
  readonly text: string
}

/** "340 sources", "12 of 340 sources", or "the first 1,000 of 5,000 sources". */
export function countInWords({ sources, total, all }: CountedSources): string {
  const isCut = sources.length < total
  const shown = isCut ? `the first ${grouped(sources.length)} of ${grouped(total)}` : grouped(total)
  const counts = total < all ? `${shown} of ${grouped(all)}` : shown
  return `${counts} ${all === 1 ? 'source' : 'sources'}`
}

/** Why the list is empty. */
export function whyNone({ text }: CountedSources): string {
  if (text !== '') return `No source fits “${text}”.`
  return 'The library has no source yet. What you cite as evidence in an article is listed here, for all articles.'
}
