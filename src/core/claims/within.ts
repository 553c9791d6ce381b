import type { Span } from '../model/anchor'

/** Those of `spans`, which are in reading order and apart from each other, that lie inside `outer`. */
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
