import { likenessOf } from './likeness'
import type { Item } from './quoted'
import type { PreparedSource } from './source'
import { isWordForm } from './tokens'

/** A stretch of the source in which a quotation may be: it starts at one of `width` tokens from the token `from` on. */
export interface Stretch {
  readonly from: number
  readonly width: number
}

/** One step of an alignment; `token` is an index in the source, `item` one in the quotation; −1 where there is none. */
export interface Step {
  readonly kind: 'same' | 'different' | 'leftOut' | 'bracketed'
  readonly token: number
  readonly item: number
}

export interface Alignment {
  readonly steps: readonly Step[]
  readonly cost: number
}

// What a difference costs. Skipping costs next to nothing, but enough to prefer the shortest skip.
// A word changed is a little less than one added, so that it is shown what the source has in its place.
const word = { other: 1000, alike: 500, cased: 200, added: 1001, missing: 700 }
const mark = { changed: 300, added: 300, missing: 300 }
const skipped = 1
const impossible = 1 << 28

const stops = /^[.,;:…-]$/
const asks = /^[?!]$/

// How a cell was reached; from `tokensTaken` on, a bracket that stands for that many tokens.
const taken = 0
const addedItem = 1
const missingToken = 2
const tokensTaken = 8
/** A bracket stands for no more tokens than a byte can count from there. */
const longestBracket = 200

/**
 * Aligns a quotation with stretches of the source, as cheaply as possible: dynamic programming in a band, so time and
 * memory grow with the items times the width. The source may go on at both ends; the quotation is aligned whole.
 */
export function aligner(source: PreparedSource, items: readonly Item[]): (stretch: Stretch) => Alignment {
  const costs = items.map((item) => takingCost(source, item))
  return (stretch) => {
    const { width, from } = stretch
    const ways = new Uint8Array((items.length + 1) * width)
    let before = firstRow(source, stretch)
    items.forEach((item, index) => {
      const row = ways.subarray((index + 1) * width, (index + 2) * width)
      before = nextRow(source, item, costs[index]!, from + index, before, row)
    })
    const end = before.indexOf(before.reduce((least, cost) => Math.min(least, cost), impossible))
    return { steps: stepsBack(source, items, costs, stretch, ways, end), cost: before[end] ?? impossible }
  }
}

/** How many cells an alignment with a stretch has, which is what it takes in time and memory. */
export function cellsOf(items: readonly Item[], { width }: Stretch): number {
  return items.reduce(
    (sum, item) => sum + width * (item.kind === 'bracket' ? 1 + Math.min(item.reach, longestBracket) : 1),
    width,
  )
}

function firstRow({ tokens }: PreparedSource, { from, width }: Stretch): Int32Array {
  return Int32Array.from({ length: width }, (_, at) =>
    from + at >= 0 && from + at <= tokens.length ? 0 : impossible,
  )
}

/**
 * The costs after one more item. Column `at` of the row before stands for `origin + at` tokens, of this row for one
 * token more.
 */
function nextRow(
  source: PreparedSource,
  item: Item,
  costOf: TakingCost,
  origin: number,
  before: Int32Array,
  ways: Uint8Array,
): Int32Array {
  const { tokens, isWord } = source
  const row = new Int32Array(before.length)
  const added = addingCost(item)
  for (let at = 0; at < row.length; at++) {
    const token = tokens[origin + at]
    let best = token === undefined ? impossible : before[at]! + costOf(token)
    let way = taken
    const withoutToken = (before[at + 1] ?? impossible) + added + dropped(source, item, origin + at + 1)
    if (withoutToken < best) [best, way] = [withoutToken, addedItem]
    if (item.kind === 'bracket') {
      const [least, most] = skips(source, item.reach, origin + at)
      for (let count = least; count <= most; count++) {
        const cost = (before[at + 1 - count] ?? impossible) + count * skipped
        if (cost < best) [best, way] = [cost, tokensTaken + count]
      }
    }
    if (token !== undefined && at > 0) {
      const missing = item.kind === 'ellipsis' ? skipped : (isWord[token] ? word : mark).missing
      const withoutItem = row[at - 1]! + missing
      if (withoutItem < best) [best, way] = [withoutItem, missingToken]
    }
    row[at] = best
    ways[at] = way
  }
  return row
}

/**
 * How many tokens up to and including `last` a bracket may stand for, at least and at most. One that stands for nothing,
 * such as “[sic]”, may still be one of the source's own: a bracket, a word and a bracket.
 */
function skips({ tokens, forms }: PreparedSource, reach: number, last: number): readonly [number, number] {
  if (reach > 0) return [1, Math.min(reach, longestBracket)]
  return forms[tokens[last - 2] ?? -1] === '[' ? [3, 3] : [1, 0]
}

/** What it costs that an item stands where the source has a token of that number. */
type TakingCost = (number: number) => number

function takingCost({ forms, numbers, isWord }: PreparedSource, item: Item): TakingCost {
  if (item.kind === 'ellipsis' || item.kind === 'bracket') return () => impossible
  if (item.kind === 'edge')
    return (token) => {
      const form = forms[token] ?? ''
      return stops.test(form) ? 0 : asks.test(form) ? mark.changed : impossible
    }
  if (item.kind === 'altered')
    return (token) => (item.accepts(forms[token] ?? '') ? 0 : isWord[token] ? word.other : impossible)
  const [form = ''] = item.forms
  const isMark = !isWordForm(form)
  // A dash is rarely another mark's place; it may be a minus sign.
  const markCost = form === '-' ? impossible : mark.changed
  /** The costs that are known by now, plus one. */
  const known = new Uint16Array(forms.length)
  for (const same of item.forms.flatMap((one) => numbers.get(one) ?? [])) known[same] = 1
  return (token) => {
    if (known[token] !== 0) return known[token]! - 1
    if (isMark || !isWord[token]) return isMark && !isWord[token] ? markCost : impossible
    const cost = word[likenessOf(forms[token] ?? '', form)]
    known[token] = cost + 1
    return cost
  }
}

/** What it costs that an item stands where the source has nothing. */
function addingCost(item: Item): number {
  if (item.kind === 'altered') return word.added
  if (item.kind !== 'word') return 0
  return (isWordForm(item.forms[0] ?? '') ? word : mark).added
}

/**
 * A stop at an edge is the quoter's style, but not where the source asks or exclaims: “Is he right?” is not “Is he right.”
 * A stop of the source is taken if there is one.
 */
function dropped({ tokens, forms }: PreparedSource, { kind }: Item, next: number): number {
  if (kind !== 'edge') return 0
  const form = forms[tokens[next] ?? -1] ?? ''
  if (asks.test(form)) return mark.changed + 1
  return stops.test(form) ? skipped : 0
}

function stepsBack(
  { tokens }: PreparedSource,
  items: readonly Item[],
  costs: readonly TakingCost[],
  { from, width }: Stretch,
  ways: Uint8Array,
  end: number,
): Step[] {
  const steps: Step[] = []
  let at = end
  for (let item = items.length; item > 0;) {
    const way = ways[item * width + at] ?? addedItem
    const { kind } = items[item - 1]!
    const token = from + item - 1 + at
    if (way === missingToken) {
      steps.push({ kind: kind === 'ellipsis' ? 'leftOut' : 'different', token, item: -1 })
      at -= 1
      continue
    }
    if (way >= tokensTaken) {
      const count = way - tokensTaken
      for (let back = 0; back < count; back++)
        steps.push({ kind: 'bracketed', token: token - back, item: -1 })
      steps.push({ kind: 'bracketed', token: -1, item: item - 1 })
      at += 1 - count
    } else if (way === addedItem) {
      steps.push({ kind: kindWithoutToken(kind), token: -1, item: item - 1 })
      at += 1
    } else {
      const isSame = costs[item - 1]!(tokens[token]!) === 0
      steps.push({ kind: isSame ? 'same' : 'different', token, item: item - 1 })
    }
    item -= 1
  }
  return steps.toReversed()
}

function kindWithoutToken(kind: Item['kind']): Step['kind'] {
  if (kind === 'ellipsis') return 'leftOut'
  if (kind === 'bracket') return 'bracketed'
  return kind === 'edge' ? 'same' : 'different'
}
