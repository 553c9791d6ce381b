import type { Anchor, Span } from '../model/anchor'
import { anchorAt, overlaps, trimSpan } from '../text/anchors'
import type { Piece, Read } from './compareTexts'

/**
 * What became of a claim's words in another version. `exact`: they stand where they stood. `moved`: they stand elsewhere.
 * `changed`: others took their place. `gone`: nothing did.
 */
export type Fate =
  { readonly fate: 'exact' | 'moved' | 'changed'; readonly anchor: Anchor } | { readonly fate: 'gone' }

/** Fewer characters than this stand in many places, so that the words alone don't tell which is meant. */
const telling = 16
/** So much of the words, or else of their sentence, is left where they are said to have changed. */
const keptWords = 0.4
const keptSentence = 0.5
/** How alike a sentence elsewhere must be to be what became of the words. */
const alike = 0.6

/** Finds the words of an anchor again in another version of their text; `pieces` compare the two. */
export function reanchor(anchor: Anchor, before: Read, after: Read, pieces: readonly Piece[]): Fate {
  const at = mapped(anchor, pieces)
  if (at && after.text.slice(at.start, at.end) === anchor.exact)
    return { fate: 'exact', anchor: anchorAt(after.text, at.start, at.end) }
  const elsewhere = sameWords(anchor, after.text)
  if (elsewhere) return { fate: 'moved', anchor: anchorAt(after.text, elsewhere.start, elsewhere.end) }
  const sentence = before.sentences.find((one) => overlaps(one, anchor)) ?? anchor
  const isKept = kept(anchor, pieces) >= keptWords || kept(sentence, pieces) >= keptSentence
  const instead = (isKept && at) || similarSentence(sentence, before.text, after)
  return instead
    ? { fate: 'changed', anchor: anchorAt(after.text, instead.start, instead.end) }
    : { fate: 'gone' }
}

/** Where a span has come to, with the words put in place of its own; undefined when nothing is left there. */
function mapped({ start, end }: Span, pieces: readonly Piece[]): Span | undefined {
  const touched = pieces.filter(
    ({ before }) =>
      overlaps(before, { start, end }) ||
      (before.start === before.end && start < before.start && before.start < end),
  )
  const [first] = touched
  const last = touched.at(-1)
  if (!first || !last) return undefined
  const from = first.kind === 'same' ? first.after.start + (start - first.before.start) : first.after.start
  const lastIndex = pieces.indexOf(last)
  const next = pieces[lastIndex + 1]
  // What was put in place of the last words stands right behind them.
  const closing = last.kind === 'removed' && next?.kind === 'added' ? next.after.end : last.after.end
  const to = last.kind === 'same' ? last.after.start + (end - last.before.start) : closing
  return from < to ? { start: from, end: to } : undefined
}

/** What share of a span's characters both versions have there, 0 to 1. */
function kept(span: Span, pieces: readonly Piece[]): number {
  let sum = 0
  for (const { kind, before } of pieces)
    if (kind === 'same')
      sum += Math.max(0, Math.min(span.end, before.end) - Math.max(span.start, before.start))
  return sum / (span.end - span.start)
}

/** The same words elsewhere: the place whose surroundings are most alike; short words need some of these, too. */
function sameWords(anchor: Anchor, text: string): Span | undefined {
  let best: { start: number; likeness: number } | undefined
  for (let at = text.indexOf(anchor.exact); at >= 0; at = text.indexOf(anchor.exact, at + 1)) {
    const end = at + anchor.exact.length
    const isWhole = !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end))
    if (!isWhole) continue
    const likeness =
      endInCommon(anchor.prefix, text.slice(0, at)) + startInCommon(anchor.suffix, text.slice(end, end + 32))
    if (!best || likeness > best.likeness) best = { start: at, likeness }
  }
  if (!best || (anchor.exact.length < telling && best.likeness < telling)) return undefined
  return { start: best.start, end: best.start + anchor.exact.length }
}

function endInCommon(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

function startInCommon(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length)) length++
  return length
}

/** The sentence of the other version that is most like this one, if any is (Dice's coefficient of pairs of words). */
function similarSentence({ start, end }: Span, before: string, after: Read): Span | undefined {
  const wanted = pairsOf(before.slice(start, end))
  let best: { span: Span; likeness: number } | undefined
  for (const span of after.sentences) {
    const pairs = pairsOf(after.text.slice(span.start, span.end))
    const common = [...pairs].filter((pair) => wanted.has(pair)).length
    const likeness = (2 * common) / (wanted.size + pairs.size)
    if (likeness >= alike && likeness > (best?.likeness ?? 0)) best = { span, likeness }
  }
  return best && trimSpan(after.text, best.span)
}

function pairsOf(sentence: string): Set<string> {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.map((one, index) => `${one} ${words[index + 1] ?? ''}`))
}
