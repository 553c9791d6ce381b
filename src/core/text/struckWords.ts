import type { Span } from '../model/anchor'
import type { Block, StruckWords } from '../model/article'

/** A stretch of text, and what is struck out before it. */
export interface StruckSegment extends Span {
  readonly struck: readonly StruckWords[]
}

/**
 * Splits a span of a block where words are struck out, so that these can be shown between its parts. What is struck out at
 * the block's very end comes before an empty last part. Positions are in UTF-16 code units.
 */
export function struckSegments({ struck = [], end: blockEnd }: Block, { start, end }: Span): StruckSegment[] {
  const inside = struck.filter(({ at }) => at >= start && (at < end || (at === end && end === blockEnd)))
  const starts = [...new Set([start, ...inside.map(({ at }) => at)])].toSorted((a, b) => a - b)
  return starts.map((from, index) => ({
    start: from,
    end: starts[index + 1] ?? end,
    struck: inside.filter(({ at }) => at === from),
  }))
}
