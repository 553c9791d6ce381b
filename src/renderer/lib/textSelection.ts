import { create } from 'zustand'
import type { Span } from '../../core/model/anchor'

/** What is selected of the article's text, in UTF-16 code units of the canonical text; null when nothing is. */
export const useTextSelection = create<{ readonly span: Span | null }>()(() => ({ span: null }))

/** The selected span, when the document's selection lies in a text whose pieces carry `data-start`. */
export function selectedSpan(selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = positionOf(range.startContainer, range.startOffset)
  const end = positionOf(range.endContainer, range.endOffset)
  return start !== undefined && end !== undefined && start < end ? { start, end } : null
}

function positionOf(node: Node, offset: number): number | undefined {
  if (node instanceof Text) {
    const piece = node.parentElement?.closest<HTMLElement>('[data-start]')
    return piece ? Number(piece.dataset['start']) + offset : undefined
  }
  // A selection that ends between elements, as after a triple click, ends where the next piece of text starts.
  if (!(node instanceof Element)) return undefined
  const child = node.childNodes[offset]
  const next =
    child instanceof Element
      ? child.matches('[data-start]')
        ? child
        : child.querySelector('[data-start]')
      : null
  if (next instanceof HTMLElement) return Number(next.dataset['start'])
  const pieces = node.querySelectorAll<HTMLElement>('[data-start]')
  const last = pieces[pieces.length - 1]
  return last ? Number(last.dataset['start']) + (last.textContent?.length ?? 0) : undefined
}
