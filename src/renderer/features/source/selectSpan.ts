import type { Span } from '../../../core/model/anchor'

/** Selects a span of the text, whose pieces carry `data-start`, as far as it is drawn, and brings it into sight. */
export function selectSpan(text: HTMLElement, span: Span, scroller: HTMLElement | null): void {
  const range = rangeOf(text, span)
  if (!range) return
  const { startContainer, startOffset, endContainer, endOffset } = range
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
  reveal(range, scroller)
}

/** Brings a span into sight and leaves the selection where it is: the person may be typing. */
export function scrollToSpan(text: HTMLElement, span: Span, scroller: HTMLElement | null): void {
  const range = rangeOf(text, span)
  if (range) reveal(range, scroller)
}

function reveal(range: Range, scroller: HTMLElement | null): void {
  if (!scroller) return
  const { top, bottom } = range.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  if (top < frame.top + 8 || bottom > frame.bottom - 8)
    scroller.scrollBy({ top: top - frame.top - frame.height / 3 })
}

function rangeOf(text: HTMLElement, span: Span): Range | undefined {
  const from = placeIn(text, span.start, false)
  const to = placeIn(text, span.end, true)
  if (!from || !to) return undefined
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

interface Place {
  readonly node: Text
  readonly offset: number
}

/** The text node and the offset in it of a place in the text; an end belongs to the piece before it. */
function placeIn(text: HTMLElement, at: number, isEnd: boolean): Place | undefined {
  const pieces = [...text.querySelectorAll<HTMLElement>('[data-start]')]
  const piece = pieces.findLast(({ dataset }) =>
    isEnd ? Number(dataset['start']) < at : Number(dataset['start']) <= at,
  )
  const node = piece?.firstChild
  if (!piece || !(node instanceof Text)) return undefined
  return { node, offset: Math.min(at - Number(piece.dataset['start']), node.length) }
}
