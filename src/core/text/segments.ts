import type { Span } from '../model/anchor'

/** A passage covered by the same marks from start to end. */
export interface Segment<Mark> extends Span {
  readonly marks: readonly Mark[]
}

/**
 * Splits `span` at every edge of the marks that overlap it, so that overlapping marks can be shown side by side. The
 * segments cover the span; marks are in the given order. Positions are in UTF-16 code units.
 */
export function segmentsOf<Mark extends Span>(span: Span, marks: readonly Mark[]): Segment<Mark>[] {
  const inside = marks.filter((mark) => mark.start < span.end && mark.end > span.start)
  const edges = new Set([span.start, span.end])
  for (const mark of inside) {
    edges.add(Math.max(mark.start, span.start))
    edges.add(Math.min(mark.end, span.end))
  }
  const cuts = [...edges].toSorted((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!
    return { start, end, marks: inside.filter((mark) => mark.start < end && mark.end > start) }
  })
}

/**
 * For each of `spans` (in reading order, without overlaps) the marks that overlap it, in the given order. Looks up each
 * mark's place instead of trying every pair, so that the cost stays linear for a book.
 */
export function marksBySpan<Mark extends Span>(spans: readonly Span[], marks: readonly Mark[]): Mark[][] {
  const found = spans.map((): Mark[] => [])
  for (const mark of marks) {
    for (let at = firstEndingAfter(spans, mark.start); at < spans.length; at++) {
      if (spans[at]!.start >= mark.end) break
      found[at]!.push(mark)
    }
  }
  return found
}

/**
 * The part of `spans` (in reading order, without overlaps) that overlaps a span: the index of its first, and the index
 * after its last.
 */
export function rangeWithin(spans: readonly Span[], { start, end }: Span): [first: number, end: number] {
  const first = firstEndingAfter(spans, start)
  let after = first
  while (after < spans.length && spans[after]!.start < end) after++
  return [first, after]
}

/** The index of the first span that ends after `position`, or the number of spans if none does. */
function firstEndingAfter(spans: readonly Span[], position: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end > position) high = middle
    else low = middle + 1
  }
  return low
}
