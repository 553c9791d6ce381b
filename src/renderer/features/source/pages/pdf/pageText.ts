import type { Stretch } from './foundWords'

/** The text of a page's text layer as one string, with a space for every line end, and which node has which part. */
export interface PageText {
  readonly text: string
  readonly parts: readonly { readonly node: Text; readonly start: number }[]
}

/** Reads a text layer: its words stand in spans, its line ends are `br`. */
export function pageTextOf(layer: Element): PageText {
  const parts: { node: Text; start: number }[] = []
  let text = ''
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node instanceof Text) {
      parts.push({ node, start: text.length })
      text += node.data
    } else if (node instanceof HTMLBRElement) text += ' '
  }
  return { text, parts }
}

/** A stretch of that text as a range of the document; undefined where there is none. */
export function rangeOf({ parts }: PageText, { start, end }: Stretch): Range | undefined {
  const first = parts.findLast((part) => part.start <= start)
  const last = parts.findLast((part) => part.start < end)
  if (!first || !last) return undefined
  const range = document.createRange()
  range.setStart(first.node, Math.min(start - first.start, first.node.length))
  range.setEnd(last.node, Math.min(end - last.start, last.node.length))
  return range
}
