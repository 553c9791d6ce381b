import type { Span } from '../model/anchor'
import type { RatedBlock } from '../model/article'
import type { FoundClaim } from '../model/claim'
import type { WriterNote } from '../model/writerNote'
import { anchorAt, byPosition, trimSpan } from '../text/anchors'
import { findQuantities } from '../quantities/quantities'
import { labelLength, shorten } from '../text/shorten'

/** A proposed claim with what the writer noted on its words. */
export interface NotedClaim extends FoundClaim {
  readonly notes?: readonly WriterNote[]
  /** How somebody rated it in public before. */
  readonly rated?: PublishedRating
}

export type PublishedRating = Omit<RatedBlock, 'block'>

/** A writer's note on a stretch of the canonical text; a mere mark, such as a footnote's number, has no length. */
export interface PlacedNote {
  readonly note: WriterNote
  readonly start: number
  readonly end: number
}

/**
 * The found claims and one for every passage that the writer noted something on, in reading order. A note on just the
 * words of a found claim is that claim's. A mark without a passage stands for its sentence, up to the mark.
 */
export function withNotes(
  found: readonly FoundClaim[],
  notes: readonly PlacedNote[],
  text: string,
  sentences: readonly Span[],
): NotedClaim[] {
  const bySpan = new Map<string, NotedClaim>(found.map((claim) => [keyOf(claim.anchor), claim]))
  for (const placed of notes) {
    const span = trimSpan(text, placed) ?? passageBefore(placed.start, text, sentences)
    if (span === undefined) continue
    const claim = bySpan.get(keyOf(span)) ?? claimOn(span, text, reasons[placed.note.kind])
    bySpan.set(keyOf(span), { ...claim, notes: [...(claim.notes ?? []), placed.note] })
  }
  return [...bySpan.values()].toSorted((a, b) => byPosition(a.anchor, b.anchor))
}

/** The claims with the ratings that were published of whole stretches of the text; each such stretch is a claim. */
export function withRatings(
  claims: readonly NotedClaim[],
  ratings: readonly (Span & { readonly rated: PublishedRating })[],
  text: string,
): NotedClaim[] {
  const bySpan = new Map<string, NotedClaim>(claims.map((claim) => [keyOf(claim.anchor), claim]))
  for (const { rated, ...stretch } of ratings) {
    const span = trimSpan(text, stretch)
    if (span === undefined) continue
    const claim = bySpan.get(keyOf(span)) ?? claimOn(span, text, 'a fact-check of it was published')
    bySpan.set(keyOf(span), { ...claim, rated })
  }
  return [...bySpan.values()].toSorted((a, b) => byPosition(a.anchor, b.anchor))
}

const keyOf = ({ start, end }: Span): string => `${start} ${end}`

/** The sentence that a mark stands in or just behind. */
function passageBefore(mark: number, text: string, sentences: readonly Span[]): Span | undefined {
  const sentence = sentences.findLast(({ start }) => start < mark) ?? sentences[0]
  if (sentence === undefined) return undefined
  // A mark in mid-sentence vouches for what stands before it, unless that is hardly anything.
  const upTo = mark < sentence.end && mark - sentence.start > 20 ? mark : sentence.end
  // Without the full stop, as claims that are found: so that one on the same words is known.
  const words = text.slice(sentence.start, upTo).replace(/[.!?…\s]+$/u, '')
  return trimSpan(text, { start: sentence.start, end: sentence.start + words.length })
}

function claimOn(span: Span, text: string, reason: string): NotedClaim {
  const anchor = anchorAt(text, span.start, span.end)
  const quantities = findQuantities(anchor.exact).map(({ quantity }) => quantity)
  return {
    anchor,
    label: shorten(anchor.exact, labelLength),
    kinds: quantities.length > 0 ? ['quantity', 'statement'] : ['statement'],
    quantities,
    priority: 60,
    reasons: [reason],
  }
}

const reasons = {
  comment: 'the writer commented on it',
  footnote: 'the writer gave it a footnote',
  endnote: 'the writer gave it an endnote',
} as const
