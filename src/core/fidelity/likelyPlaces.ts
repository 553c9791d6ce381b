import { likenessOf } from './likeness'
import type { Item } from './quoted'
import { occurrences, type PreparedSource } from './source'
import { weightOf } from './weight'

const mostPlaces = 3
/** A place with less of the words of a part than this, by their weight, is none. */
const leastShare = 0.25
/** How many occurrences are counted at most, in a long text of few words. */
const mostCounted = 3_000_000
/** In a longer part, other words tell enough about where a misspelt one is. */
const longestGuessed = 200

interface Likely {
  /** The part starts at this token or one of the 2 × `size` after it. */
  readonly place: number
  readonly size: number
  /** The share of the part's words that stand about there, by their weight. */
  readonly share: number
}

/**
 * Counts, for every diagonal (the place of a word in the source less its place in the part), the words on it; words that
 * also have the right neighbour count twice.
 */
export function likelyPlaces(source: PreparedSource, items: readonly Item[]): Likely[] {
  const size = Math.min(64, 8 + (items.length >> 2))
  const counts = new Float64Array(Math.ceil((source.tokens.length + items.length) / size) + 2)
  const weights = items.map((item) => (item.kind === 'word' ? weightOf(source, item) : 0))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let counted = 0
  // The rarest first: they tell most, should there be too many occurrences to count.
  for (const [index, weight] of [...weights.entries()].toSorted((a, b) => b[1] - a[1])) {
    const item = items[index]!
    if (weight === 0 || item.kind !== 'word' || counted > mostCounted) break
    const next = items[index + 1]
    const neighbour = next?.kind === 'word' ? source.numbers.get(next.forms[0] ?? '') : undefined
    for (const number of numbersOf(source, item.forms, items.length <= longestGuessed)) {
      counted += occurrences(source, number).length
      for (const place of occurrences(source, number)) {
        const isPair = neighbour !== undefined && source.tokens[place + 1] === neighbour
        counts[Math.floor((place - index + items.length) / size)]! += isPair ? 2 * weight : weight
      }
    }
  }
  return peaks(counts).flatMap(({ at, count }) =>
    count < total * leastShare ? [] : [{ place: at * size - items.length, size, share: count / total }],
  )
}

/** The numbers of the forms, or of words that look like them if the source has none of them and it `guesses`. */
function numbersOf(
  { numbers, forms }: PreparedSource,
  wanted: readonly string[],
  guesses: boolean,
): number[] {
  const known = wanted.flatMap((form) => numbers.get(form) ?? [])
  if (known.length > 0 || !guesses) return known
  return forms.flatMap((form, number) =>
    wanted.some((one) => likenessOf(form, one) !== 'other') ? [number] : [],
  )
}

/** The highest sums of two neighbours, and where the first of them is. */
function peaks(counts: Float64Array): { at: number; count: number }[] {
  const found: { at: number; count: number }[] = []
  for (let at = 0; at + 1 < counts.length; at++) {
    const count = counts[at]! + counts[at + 1]!
    if (count === 0 || count <= (found[mostPlaces - 1]?.count ?? 0)) continue
    const overlapping = found.findIndex((peak) => peak.at >= at - 1)
    if (overlapping >= 0 && found[overlapping]!.count >= count) continue
    if (overlapping >= 0) found.splice(overlapping, 1)
    found.push({ at, count })
    found.sort((a, b) => b.count - a.count)
    found.length = Math.min(found.length, mostPlaces)
  }
  return found
}
