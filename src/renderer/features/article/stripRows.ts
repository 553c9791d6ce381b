import type { Span } from '../../../core/model/anchor'
import type { SentenceState } from '../../../core/checklist/coverage'

interface StatedSentence {
  readonly sentence: Span
  readonly state: SentenceState
}

/** Of each row of a strip, how much of it is in each state: shares of the sentences there, from 0 to 1 in all. */
export type StripRow = ReadonlyMap<SentenceState, number>

/**
 * A text of that length, in UTF-16 code units, as that many rows of equal length. Where a row has several sentences,
 * each counts by its part of the row.
 */
export function stripRows(sentences: readonly StatedSentence[], length: number, count: number): StripRow[] {
  const rows = Array.from({ length: count }, () => new Map<SentenceState, number>())
  const size = length / count
  for (const { sentence, state } of sentences) {
    for (let at = Math.floor(sentence.start / size); at < count && at * size < sentence.end; at++) {
      const part = Math.min(sentence.end, (at + 1) * size) - Math.max(sentence.start, at * size)
      const row = rows[at]
      row?.set(state, (row.get(state) ?? 0) + part / size)
    }
  }
  return rows
}
