import { type RefObject, useEffect } from 'react'
import type { Span } from '../../../core/model/anchor'

interface Marks {
  readonly hits: readonly Span[]
  readonly here: Span | null
  readonly passage: Span | null
  readonly taken: readonly Span[]
}

/** Where marks lie over each other, the last of these shows. */
const names = {
  hits: 'source-hit',
  taken: 'source-taken',
  passage: 'source-passage',
  here: 'source-here',
} as const

/**
 * Marks places of the text without changing it: ranges of the CSS Custom Highlight API over the pieces that are drawn,
 * so that a selection stays and a mark costs no element.
 */
export function useMarks(
  body: RefObject<HTMLElement | null>,
  drawn: { readonly start: number; readonly end: number },
  { hits, here, passage, taken }: Marks,
): void {
  useEffect(() => {
    const registry = globalThis.CSS?.highlights
    if (!registry || !body.current) return
    const pieces = [...body.current.querySelectorAll<HTMLElement>('[data-start]')]
    const marked = { hits, here: here ? [here] : [], passage: passage ? [passage] : [], taken }
    for (const [kind, name] of Object.entries(names)) {
      const spans = marked[kind as keyof typeof names]
      registry.set(name, new Highlight(...pieces.flatMap((piece) => rangesIn(piece, spans))))
    }
    return () => {
      for (const name of Object.values(names)) registry.delete(name)
    }
    // What is drawn decides which pieces there are.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [body, drawn.start, drawn.end, hits, here, passage, taken])
}

/** The parts of the spans, which are in order, that stand in a piece. */
function rangesIn(piece: HTMLElement, spans: readonly Span[]): Range[] {
  const node = piece.firstChild
  if (!(node instanceof Text)) return []
  const start = Number(piece.dataset['start'])
  const end = start + node.length
  const ranges: Range[] = []
  for (let at = firstAfter(spans, start); at < spans.length && spans[at]!.start < end; at += 1) {
    const span = spans[at]!
    const range = document.createRange()
    range.setStart(node, Math.max(0, span.start - start))
    range.setEnd(node, Math.min(node.length, span.end - start))
    ranges.push(range)
  }
  return ranges
}

/** The index of the first span that ends after an offset. */
function firstAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
