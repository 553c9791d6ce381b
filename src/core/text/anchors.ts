import type { Anchor, Span } from '../model/anchor'

/** How much of the surrounding text an anchor keeps on each side, in UTF-16 code units. */
const context = 32

/** The anchor of `text.slice(start, end)`. Throws a RangeError if the span is empty or outside the text. */
export function anchorAt(text: string, start: number, end: number): Anchor {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`No text stands at ${start}–${end}; the text has ${text.length} characters.`)
  }
  return {
    exact: text.slice(start, end),
    // A character that would be cut in half is left out.
    prefix: text.slice(Math.max(0, start - context), start).replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: text.slice(end, end + context).replace(/[\uD800-\uDBFF]$/, ''),
    start,
    end,
  }
}

/**
 * Where an anchor's words stand in a text that may be read otherwise than when the anchor was made: at their place, else
 * between the same words, else where they stand first; undefined where the text no longer has them.
 */
export function placeOfAnchor(text: string, { exact, prefix, suffix, start, end }: Anchor): Span | undefined {
  if (text.slice(start, end) === exact) return { start, end }
  const around = text.indexOf(`${prefix}${exact}${suffix}`)
  const found = around >= 0 ? around + prefix.length : text.indexOf(exact)
  return found < 0 ? undefined : { start: found, end: found + exact.length }
}

/** The span without white space at its ends, or undefined if nothing else is in it or it exceeds the text. */
export function trimSpan(text: string, span: Span): Span | undefined {
  let { start, end } = span
  if (start < 0 || end > text.length) return undefined
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return start < end ? { start, end } : undefined
}

/** A letter, digit or mark of a script that puts spaces between words. */
const spaced =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}])[\p{L}\p{N}\p{M}]/u

/** The span with the words whole that it begins or ends within: a slip of the mouse cuts no word of a quotation. */
export function wholeWords(text: string, { start, end }: Span): Span {
  const isWithin = (at: number) => at > 0 && spaced.test(before(text, at)) && spaced.test(after(text, at))
  let [from, to] = [start, end]
  while (isWithin(from)) from -= before(text, from).length
  while (isWithin(to)) to += after(text, to).length
  return { start: from, end: to }
}

/** The character before an offset, and the one after it; empty at the text's ends. */
const before = (text: string, at: number) =>
  /(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^])$/.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? ''
const after = (text: string, at: number) =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : ''

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Reading order: by start; if two start together, the longer comes first. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}
