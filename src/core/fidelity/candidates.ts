import type { Stretch } from './align'
import { exactPlaces } from './exactPlaces'
import { likelyPlaces } from './likelyPlaces'
import type { Item } from './quoted'
import type { PreparedSource } from './source'

/** How many tokens of the source an ellipsis may leave out. */
export const reach = 500
/** How many tokens all the ellipses of a quotation may leave out together. */
const longestReach = 5000
/** How many likely stretches are looked at. */
const mostStretches = 8

/** A run of items between ellipses, and how many ellipses are before it. */
interface Part {
  readonly from: number
  readonly items: readonly Item[]
  readonly ellipses: number
}

function partsOf(items: readonly Item[]): Part[] {
  const cuts = items.flatMap(({ kind }, index) => (kind === 'ellipsis' ? [index] : []))
  return [-1, ...cuts].map((cut, ellipses) => ({
    from: cut + 1,
    items: items.slice(cut + 1, cuts[ellipses]),
    ellipses,
  }))
}

/**
 * Where in the source a quotation may be, the likeliest first: the places where the rarest part stands exactly, and the
 * places with most of the words of a part in about the right order.
 */
export function* candidates(source: PreparedSource, items: readonly Item[]): Generator<Stretch> {
  const parts = partsOf(items)
  const exact = parts
    .map((part) => ({ part, places: exactPlaces(source, part.items) }))
    .filter(({ places }) => places.length > 0)
    .toSorted((a, b) => a.places.length - b.places.length)[0]
  if (exact) for (const place of exact.places) yield around(items, exact.part, place, 1)
  yield* likeliest(source, items, parts)
}

function likeliest(source: PreparedSource, items: readonly Item[], parts: readonly Part[]): Stretch[] {
  const found = parts
    .flatMap((part) => likelyPlaces(source, part.items).map((place) => ({ ...place, part })))
    .toSorted((a, b) => b.share - a.share)
    .filter(({ share }, _, [best]) => share * 2 >= best!.share)
    .map(({ part, place, size }) => around(items, part, place - size, 3 * size + 1))
  const isNew = ({ from, width }: Stretch, index: number) =>
    found.slice(0, index).every((other) => Math.abs(other.from - from) * 8 > width)
  return found.filter(isNew).slice(0, mostStretches)
}

/**
 * The stretch of the whole quotation if one of its parts starts at one of `width` tokens from `place` on. What stands for
 * no token or for several moves what follows it.
 */
function around(items: readonly Item[], part: Part, place: number, width: number): Stretch {
  const ellipses = items.filter(({ kind }) => kind === 'ellipsis').length
  const reached = (count: number) => Math.min(count * reach, longestReach)
  const before = items.slice(0, part.from)
  const without = items.filter(({ kind }) => kind !== 'word' && kind !== 'altered').length
  const skips = (some: readonly Item[]) =>
    some.reduce((sum, item) => sum + (item.kind === 'bracket' ? item.reach : 0), 0)
  const left = reached(part.ellipses) + skips(before)
  const right = reached(ellipses - part.ellipses) + skips(items) - skips(before)
  return { from: place - part.from - left - without, width: width + left + right + 2 * without }
}
