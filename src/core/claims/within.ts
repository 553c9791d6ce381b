import type { Span } from '../model/anchor'

/** The `spans` inside `outer`. They must be in reading order and must not overlap. */
export function within<T extends Span>(spans: readonly T[], outer: Span): T[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? Infinity) < outer.start) low = middle + 1
    else high = middle
  }
  const inside: T[] = []
  for (let index = low; index < spans.length; index++) {
    const span = spans[index]
    if (span === undefined || span.start >= outer.end) break
    if (span.end <= outer.end) inside.push(span)
  }
  return inside
}
