import type { Span } from '../model/anchor'
import { aligner, type Alignment, cellsOf, type Step } from './align'
import { candidates } from './candidates'
import { likenessOf } from './likeness'
import { isDifference, type Piece, piecesOf } from './pieces'
import { type Item, readQuotation } from './quoted'
import type { PreparedSource } from './source'
import { spelledAsIn } from './spellings'
import { weightOf } from './weight'

/** Where the words of a quotation are in a source, in UTF-16 code units of its text, and how they compare. */
interface Wording extends Span {
  readonly pieces: readonly Piece[]
}

/**
 * - `exact`: word for word, but for what brackets and ellipses mark.
 * - `near`: the nearest wording; `likeness` is the share of the quotation's words that it has, rare words counting more,
 *   above 0.5 and at most 1.
 * - `none`: no wording in the source has half of the quotation's words.
 */
export type Fidelity =
  | ({ readonly found: 'exact' } & Wording)
  | ({ readonly found: 'near'; readonly likeness: number } & Wording)
  | { readonly found: 'none' }

const leastLikeness = 0.5
/** About half a second's work; a book in a quotation is not compared with everything like it. */
const mostCells = 40_000_000

/**
 * Whether the words of a quotation are in a source, word for word. See docs/quotations.md for what counts as a
 * difference. A quotation without any words is in every source, at its start.
 */
export function checkQuotation(source: PreparedSource, quotation: string): Fidelity {
  const items = readQuotation(quotation)
  if (!items.some(({ kind }) => kind === 'word' || kind === 'altered'))
    return { found: 'exact', start: 0, end: 0, pieces: [] }
  let best: Fidelity = { found: 'none' }
  for (const spelled of spelledAsIn(source, items)) {
    const found = checkItems(source, quotation, spelled)
    if (found.found === 'exact') return found
    if (best.found === 'none' || (found.found === 'near' && found.likeness > best.likeness)) best = found
  }
  return best
}

function checkItems(source: PreparedSource, quotation: string, items: readonly Item[]): Fidelity {
  const align = aligner(source, items)
  let best: Alignment | undefined
  let cells = 0
  for (const stretch of candidates(source, items)) {
    cells += cellsOf(items, stretch)
    if (cells > mostCells) break
    const alignment = align(stretch)
    const pieces = piecesOf(source, quotation, items, alignment.steps)
    if (!pieces.some(isDifference)) return { found: 'exact', ...spanOf(pieces), pieces }
    if (!best || alignment.cost < best.cost) best = alignment
  }
  const likeness = best ? likenessIn(source, items, best) : 0
  if (!best || likeness <= leastLikeness) return { found: 'none' }
  const pieces = piecesOf(source, quotation, items, best.steps)
  return { found: 'near', likeness, ...spanOf(pieces), pieces }
}

function spanOf(pieces: readonly Piece[]): Span {
  return { start: pieces[0]?.source.start ?? 0, end: pieces.at(-1)?.source.end ?? 0 }
}

function likenessIn(source: PreparedSource, items: readonly Item[], { steps }: Alignment): number {
  const weights = items.map((item) => weightOf(source, item))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const like = steps.reduce(
    (sum, step) => (step.item < 0 ? sum : sum + weights[step.item]! * shareOf(source, items, step)),
    0,
  )
  return total === 0 ? 0 : like / total
}

/** How much of an item is in its place in the source. */
function shareOf({ forms, tokens }: PreparedSource, items: readonly Item[], step: Step): number {
  const item = items[step.item]
  if (step.kind === 'same') return 1
  if (step.token < 0 || item?.kind !== 'word') return 0
  return shares[likenessOf(forms[tokens[step.token]!] ?? '', item.forms[0] ?? '')]
}

const shares = { cased: 0.9, alike: 0.5, other: 0 } as const
