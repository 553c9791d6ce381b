import { create } from 'zustand'
import type { Span } from '../../../core/model/anchor'

/**
 * The selected span of the article's text, in UTF-16 code units of the canonical text; null if nothing is selected.
 */
export const useTextSelection = create<{ readonly span: Span | null }>()(() => ({ span: null }))

/**
 * The span of `text`, whose pieces carry `data-start`, that the document's selection covers; null for none. A
 * selection that continues beyond the text, for instance after a triple click on its last paragraph, ends with the
 * text.
 */
export function selectedSpan(selection: Selection | null, text: HTMLElement): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(text)) return null
  const pieces = [...text.querySelectorAll<HTMLElement>('[data-start]')].filter((piece) =>
    range.intersectsNode(piece),
  )
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last) return null
  const start = startOf(first) + offsetIn(first, range.startContainer, range.startOffset, 0)
  const length = last.textContent?.length ?? 0
  const end = startOf(last) + offsetIn(last, range.endContainer, range.endOffset, length)
  return start < end ? { start, end } : null
}

function startOf(piece: HTMLElement): number {
  return Number(piece.dataset['start'])
}

/** The offset of a boundary in a piece's one text node; `otherwise` if it lies outside the piece. */
function offsetIn(piece: HTMLElement, container: Node, offset: number, otherwise: number): number {
  if (container === piece.firstChild) return offset
  if (container === piece) return offset === 0 ? 0 : (piece.textContent?.length ?? 0)
  return otherwise
}
