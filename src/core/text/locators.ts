import type { Span } from '../model/anchor'
import type { Block } from '../model/article'

/**
 * Where a span of a text stands in its file, as a person would cite it: "p. 3", "p. 3–4", "00:12:40", or the number of a
 * list's item, "2.a)"; empty where the file has none of these. Offsets are UTF-16 code units.
 */
export function locatorOf(blocks: readonly Block[], { start, end }: Span): string {
  const first = locatorAt(blocks, start)
  const last = locatorAt(blocks, Math.max(start, end - 1))
  if (first === last || last === '') return first
  const [one, two] = [pageOf(first), pageOf(last)]
  return one !== undefined && two !== undefined ? `p. ${one}–${two}` : first
}

/** Where one character stands. */
export function locatorAt(blocks: readonly Block[], offset: number): string {
  const block = blocks.findLast(({ start }) => start <= offset) ?? blocks[0]
  return block?.turns?.findLast(({ at }) => at <= offset)?.locator ?? block?.locator ?? ''
}

/** The label of the page in "p. 14"; undefined for another kind of place. */
export function pageOf(locator: string): string | undefined {
  return /^p\. (.+)$/.exec(locator)?.[1]
}
