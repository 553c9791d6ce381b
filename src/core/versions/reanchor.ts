import type { Anchor, Span } from '../model/anchor'
import { anchorAt, overlaps, trimSpan } from '../text/anchors'
import type { Piece, Read } from './compareTexts'

/**
 * What happened to a claim's words in another version. `exact`: they are at the same place. `moved`: they are
 * elsewhere. `changed`: other words replaced them. `gone`: nothing replaced them.
 */
export type Fate =
  { readonly fate: 'exact' | 'moved' | 'changed'; readonly anchor: Anchor } | { readonly fate: 'gone' }

/** Shorter words may occur in many places, so their surroundings must match too. In UTF-16 code units. */
const distinctive = 16
/** At least this share of the words, or else of their sentence, is left if they count as changed. */
const keptWords = 0.4
const keptSentence = 0.5
/** How similar a sentence elsewhere must be to count as the changed one, 0 to 1. */
const alike = 0.6

/** Finds the words of an anchor in another version of their text; `pieces` is the comparison of the two. */
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

/** Where a span is now, including words that replaced its own; undefined if nothing is left there. */
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
  // The words that replaced the last ones come right after them.
  const closing = last.kind === 'removed' && next?.kind === 'added' ? next.after.end : last.after.end
  const to = last.kind === 'same' ? last.after.start + (end - last.before.start) : closing
  return from < to ? { start: from, end: to } : undefined
}

/** The share of a span's characters that are unchanged, 0 to 1. */
function kept(span: Span, pieces: readonly Piece[]): number {
  let sum = 0
  for (const { kind, before } of pieces)
    if (kind === 'same')
      sum += Math.max(0, Math.min(span.end, before.end) - Math.max(span.start, before.start))
  return sum / (span.end - span.start)
}

/** The same words elsewhere, where the surroundings match best; short words need matching surroundings. */
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
  if (!best || (anchor.exact.length < distinctive && best.likeness < distinctive)) return undefined
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

/** The most similar sentence of the other version, if any is similar enough (Dice's coefficient of word pairs). */
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
