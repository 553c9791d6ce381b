import type { Span } from '../model/anchor'
import type { Claim } from '../model/claim'
import { moved, type Base } from './rank'

/** How far a sentence encoder moves each sentence of an article, in log-odds, in the order of its sentences. */
export type Shifts = readonly number[]

/**
 * The base of a ranking with the encoder's second opinion: the priority found when the article was opened, moved by the
 * encoder's score of the claim's sentence. Claims a person added are not moved, since no model scored them.
 */
export function baseWith(sentences: readonly Span[], shifts: Shifts): (claim: Claim) => Base {
  return ({ anchor, origin, priority, reasons }) => {
    const shift = origin === 'person' ? 0 : (shifts[sentenceAt(sentences, anchor.start)] ?? 0)
    return { priority: moved(priority, shift), reasons }
  }
}

/** The index of the sentence at a place, by binary search. */
function sentenceAt(sentences: readonly Span[], place: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  return low
}
