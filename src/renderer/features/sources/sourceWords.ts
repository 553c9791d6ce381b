import type { Source } from '../../../core/model/source'
import type { ListedSource } from '../../../core/sources/sourceList'
import { isolated } from '../../../core/text/bidi'
import { counted } from '../../../core/text/counted'
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
  return [...(kind ? [sourceKindNames[kind]] : []), `${tier} source`].join(' · ')
}

/** How much it is used: "2 articles, 3 claims". */
export function useInWords({ places }: ListedSource): string {
  const articles = new Set(places.map(({ article }) => article)).size
  const claims = new Set(
    places.flatMap(({ article, uses }) => uses.map(({ claim }) => `${article} ${claim}`)),
  )
  return `${counted(articles, 'article')}, ${counted(claims.size, 'claim')}`
}

/** Tells it from the others of the list. */
export function keyOf({ places: [first] }: ListedSource): string {
  return `${first?.article} ${first?.source.id}`
}
