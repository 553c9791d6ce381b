import type { Span } from '../model/anchor'
import type { RatedBlock } from '../model/article'
import type { FoundClaim } from '../model/claim'
import type { WriterNote } from '../model/writerNote'
import { anchorAt, byPosition, trimSpan } from '../text/anchors'
import { findQuantities } from '../quantities/quantities'
import { labelLength, shorten } from '../text/shorten'

/** A proposed claim with the writer's notes on its words. */
export interface NotedClaim extends FoundClaim {
  readonly notes?: readonly WriterNote[]
  /** A rating of it that somebody published before. */
  readonly rated?: PublishedRating
}

export type PublishedRating = Omit<RatedBlock, 'block'>

/** A writer's note on a passage of the canonical text; a mark, such as a footnote number, has no length. */
export interface PlacedNote {
  readonly note: WriterNote
  readonly start: number
  readonly end: number
}

/**
 * The found claims, and one for every passage with a writer's note, in reading order. A note on exactly the words of a
 * found claim is added to that claim. A mark without a passage applies to its sentence, up to the mark; a link, which is
 * often on a word or two, to the smallest found claim around it or else to its sentence.
 */
export function withNotes(
  found: readonly FoundClaim[],
  notes: readonly PlacedNote[],
  text: string,
  sentences: readonly Span[],
): NotedClaim[] {
  const bySpan = new Map<string, NotedClaim>(found.map((claim) => [keyOf(claim.anchor), claim]))
  for (const placed of notes) {
    const own = trimSpan(text, placed) ?? passageBefore(placed.start, text, sentences)
    const span = own && placed.note.kind === 'link' ? linkedPassage(own, found, text, sentences) : own
    if (span === undefined) continue
    const claim = bySpan.get(keyOf(span)) ?? claimOn(span, text, reasons[placed.note.kind])
    if (isRepeated(placed.note, claim)) continue
    bySpan.set(keyOf(span), { ...claim, notes: [...(claim.notes ?? []), placed.note] })
  }
  return [...bySpan.values()].toSorted((a, b) => byPosition(a.anchor, b.anchor))
}

/** The claims with published ratings of whole passages added; each such passage is a claim. */
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

/** What a link is the source of. */
function linkedPassage(
  own: Span,
  found: readonly FoundClaim[],
  text: string,
  sentences: readonly Span[],
): Span | undefined {
  const around = found
    .map(({ anchor }) => anchor)
    .filter(({ start, end }) => start <= own.start && end >= own.end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
  const sentence = sentences.find(({ start, end }) => start <= own.start && end > own.start)
  return around[0] ?? (sentence && passageBefore(sentence.end, text, [sentence])) ?? own
}

/** Whether a claim has the same link already, as where a program cut one in two. */
function isRepeated({ kind, text }: WriterNote, { notes = [] }: NotedClaim): boolean {
  return kind === 'link' && notes.some((one) => one.kind === 'link' && one.text === text)
}

/** The sentence that a mark is in or just after. */
function passageBefore(mark: number, text: string, sentences: readonly Span[]): Span | undefined {
  const sentence = sentences.findLast(({ start }) => start < mark) ?? sentences[0]
  if (sentence === undefined) return undefined
  // A mark inside a sentence applies to the words before it, unless there are hardly any.
  const upTo = mark < sentence.end && mark - sentence.start > 20 ? mark : sentence.end
  // Without the full stop, like found claims, so that one on the same words is recognised.
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
  link: 'the writer linked it to a source',
} as const
