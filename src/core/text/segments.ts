import type { Span } from '../model/anchor'

/** A stretch of text that the same marks cover from its start to its end. */
export interface Segment<Mark> extends Span {
  readonly marks: readonly Mark[]
}

/**
 * Cuts `span` at every edge of the marks that reach into it, so that overlapping marks can be shown side by side.
 * The segments together are the span; marks are in the order given. Positions are UTF-16 code units.
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
 * For each of `spans` (in reading order, none overlapping another) the marks that reach into it, in the order given.
 * Looks each mark's place up instead of trying every pair, so that a book of claims costs no more than its length.
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

/** The index of the first span that ends after `position`; the number of spans when none does. */
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
