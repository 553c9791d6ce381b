import {
  addingCost,
  droppingCost,
  impossible,
  longestBracket,
  missingCost,
  skippable,
  skipped,
  takingCost,
  type TakingCost,
} from './costs'
import type { Item } from './quoted'
import type { PreparedSource } from './source'

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

// How a cell was reached; from `tokensTaken` on, a bracket that stands for that many tokens.
const taken = 0
const addedItem = 1
const missingToken = 2
const tokensTaken = 8

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
    const withoutToken = (before[at + 1] ?? impossible) + added + droppingCost(source, item, origin + at + 1)
    if (withoutToken < best) [best, way] = [withoutToken, addedItem]
    if (item.kind === 'bracket') {
      const [least, most] = skippable(source, item.reach, origin + at)
      for (let count = least; count <= most; count++) {
        const cost = (before[at + 1 - count] ?? impossible) + count * skipped
        if (cost < best) [best, way] = [cost, tokensTaken + count]
      }
    }
    if (token !== undefined && at > 0) {
      const missing = item.kind === 'ellipsis' ? skipped : missingCost(isWord[token] === 1)
      const withoutItem = row[at - 1]! + missing
      if (withoutItem < best) [best, way] = [withoutItem, missingToken]
    }
    row[at] = best
    ways[at] = way
  }
  return row
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
