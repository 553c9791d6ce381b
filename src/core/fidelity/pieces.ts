import type { Span } from '../model/anchor'
import type { Step } from './align'
import { reach } from './candidates'
import type { Item } from './quoted'
import type { PreparedSource } from './source'
import { differOnlyInTypesetting } from './typesetting'
import { withWholes } from './wholes'

/**
 * - `same`: the same words.
 * - `changed`: other words than the source has; `missing`: the source has more; `added`: the source has none.
 * - `leftOut`: what an ellipsis stands for; `bracketed`: what square brackets replace or add. These are no differences.
 */
export type PieceKind = 'same' | 'changed' | 'missing' | 'added' | 'leftOut' | 'bracketed'

/**
 * A passage of the source and of the quotation, in UTF-16 code units of each; empty where one of them has nothing. What is
 * between the spans of two pieces is white space and quotation marks.
 */
export interface Piece {
  readonly kind: PieceKind
  readonly source: Span
  readonly quotation: Span
}

export const isDifference = ({ kind }: Piece) => kind === 'changed' || kind === 'missing' || kind === 'added'

/** The steps of an alignment as pieces that cover the quotation. */
export function piecesOf(
  source: PreparedSource,
  quotation: string,
  items: readonly Item[],
  steps: readonly Step[],
): Piece[] {
  const runs = runsOf(withWholes(source, steps))
  let [at, quotedAt] = [startOf(source, runs.flat()), items[0]?.start ?? 0]
  const pieces = runs.map((run): Piece => {
    const tokens = run.filter(({ token }) => token >= 0).map(({ token }) => token)
    const quoted = run.filter(({ item }) => item >= 0).map(({ item }) => items[item]!)
    const piece = {
      source: spanOr(at, source.starts[tokens[0] ?? -1], source.ends[tokens.at(-1) ?? -1]),
      quotation: spanOr(quotedAt, quoted[0]?.start, quoted.at(-1)?.end),
    }
    at = piece.source.end
    quotedAt = piece.quotation.end
    return { kind: kindOf(run, tokens, source, quotation, piece), ...piece }
  })
  return joined(pieces)
}

function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = []
  for (const step of steps) {
    const run = runs.at(-1)
    if (run?.[0]?.kind === step.kind) run.push(step)
    else runs.push([step])
  }
  return runs
}

const spanOr = (at: number, start = at, end = at): Span => ({ start, end })

function startOf({ starts }: PreparedSource, steps: readonly Step[]): number {
  return starts[steps.find(({ token }) => token >= 0)?.token ?? -1] ?? 0
}

function kindOf(
  [first]: readonly Step[],
  tokens: readonly number[],
  { text }: PreparedSource,
  quotation: string,
  piece: Omit<Piece, 'kind'>,
): PieceKind {
  if (first?.kind === 'leftOut' && tokens.length > reach) return 'missing'
  if (first && first.kind !== 'different') return first.kind
  const [said, quoted] = [wordsAt(text, piece.source), wordsAt(quotation, piece.quotation)]
  if (said === '') return 'added'
  if (quoted === '') return 'missing'
  return differOnlyInTypesetting(said, quoted) ? 'same' : 'changed'
}

const wordsAt = (text: string, { start, end }: Span) => text.slice(start, end)

/** Joins adjacent pieces that are the same. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (last?.kind === 'same' && piece.kind === 'same')
      found[found.length - 1] = {
        kind: 'same',
        source: { start: last.source.start, end: piece.source.end },
        quotation: { start: last.quotation.start, end: piece.quotation.end },
      }
    else found.push(piece)
  }
  return found
}
