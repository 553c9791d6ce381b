import type { Stretch } from './align'
import { looksLike } from './likeness'
import type { Item } from './quoted'
import { occurrences, type PreparedSource } from './source'
import { isWordForm } from './tokens'

/** How many tokens of the source an ellipsis may leave out. */
export const reach = 500
/** How many exact places are looked at, how many stretches for each part, and how many in all. */
const mostExact = 50
const mostOfPart = 3
const mostStretches = 8
/** A stretch with less of the words of a part than this, by their weight, is not looked at. */
const leastShare = 0.25

/** How much a word tells where in the source one is: the rarer there, the more. */
export function weightOf(source: PreparedSource, item: Item): number {
  if (item.kind === 'altered') return 1
  if (item.kind !== 'word' || !isWordForm(item.forms[0] ?? '')) return 0
  const count = item.forms.reduce(
    (sum, form) => sum + occurrences(source, source.numbers.get(form)).length,
    0,
  )
  return Math.log(1 + source.tokens.length / Math.max(1, count))
}

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
    .flatMap((part) => likelyPlaces(source, part).map((place) => ({ ...place, part })))
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
  const before = items.slice(0, part.from)
  const without = items.filter(({ kind }) => kind !== 'word' && kind !== 'altered').length
  const skips = (some: readonly Item[]) =>
    some.reduce((sum, item) => sum + (item.kind === 'bracket' ? item.reach : 0), 0)
  const left = part.ellipses * reach + skips(before)
  const right = (ellipses - part.ellipses) * reach + skips(items) - skips(before)
  return { from: place - part.from - left - without, width: width + left + right + 2 * without }
}

/** Where a part stands word for word, as indices of tokens; none for a part with brackets. */
function exactPlaces(source: PreparedSource, part: readonly Item[]): number[] {
  const { tokens, forms } = source
  const words = part.filter(({ kind }) => kind !== 'edge')
  const choices = words.map((item) =>
    item.kind === 'word' ? item.forms.map((form) => source.numbers.get(form) ?? -1) : [],
  )
  const count = (index: number) =>
    choices[index]!.reduce(
      (sum, number) => sum + occurrences(source, number < 0 ? undefined : number).length,
      0,
    )
  const searched = words.flatMap(({ kind }, index) => (kind === 'word' ? [index] : []))
  if (searched.length === 0 || words.some(({ kind }) => kind === 'bracket')) return []
  const rarest = searched.reduce((best, index) => (count(index) < count(best) ? index : best))
  const stands = (start: number) =>
    words.every((item, index) => {
      const token = tokens[start + index]
      if (token === undefined) return false
      return item.kind === 'altered' ? item.accepts.test(forms[token] ?? '') : choices[index]!.includes(token)
    })
  const found: number[] = []
  for (const number of choices[rarest]!) {
    for (const place of number < 0 ? [] : occurrences(source, number)) {
      if (found.length < mostExact && place >= rarest && stands(place - rarest)) found.push(place - rarest)
    }
  }
  return found
}

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
function likelyPlaces(source: PreparedSource, { items }: Part): Likely[] {
  const size = Math.min(64, 8 + (items.length >> 2))
  const counts = new Float64Array(Math.ceil((source.tokens.length + items.length) / size) + 2)
  let total = 0
  items.forEach((item, index) => {
    const weight = weightOf(source, item)
    if (weight === 0 || item.kind !== 'word') return
    total += weight
    const next = items[index + 1]
    const neighbour = next?.kind === 'word' ? source.numbers.get(next.forms[0] ?? '') : undefined
    for (const number of numbersOf(source, item.forms)) {
      for (const place of occurrences(source, number)) {
        const isPair = neighbour !== undefined && source.tokens[place + 1] === neighbour
        counts[Math.floor((place - index + items.length) / size)]! += isPair ? 2 * weight : weight
      }
    }
  })
  return peaks(counts).flatMap(({ at, count }) =>
    count < total * leastShare ? [] : [{ place: at * size - items.length, size, share: count / total }],
  )
}

/** The numbers of the forms, or of words that look like them if the source has none of them. */
function numbersOf({ numbers, forms }: PreparedSource, wanted: readonly string[]): number[] {
  const known = wanted.flatMap((form) => numbers.get(form) ?? [])
  if (known.length > 0) return known
  return forms.flatMap((form, number) => (wanted.some((one) => looksLike(form, one)) ? [number] : []))
}

/** The highest sums of two neighbours, and where the first of them is. */
function peaks(counts: Float64Array): { at: number; count: number }[] {
  const found: { at: number; count: number }[] = []
  for (let at = 0; at + 1 < counts.length; at++) {
    const count = counts[at]! + counts[at + 1]!
    if (count === 0 || count <= (found[mostOfPart - 1]?.count ?? 0)) continue
    const overlapping = found.findIndex((peak) => peak.at >= at - 1)
    if (overlapping >= 0 && found[overlapping]!.count >= count) continue
    if (overlapping >= 0) found.splice(overlapping, 1)
    found.push({ at, count })
    found.sort((a, b) => b.count - a.count)
    found.length = Math.min(found.length, mostOfPart)
  }
  return found
}
