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
