import type { PagesPassage } from '../props'

/**
 * The words that are selected in the text layers within `pages`, with a space for every line end, and the page on which
 * they begin; undefined if none are.
 */
export function selectedPassage(selection: Selection | null, pages: Element): PagesPassage | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const layers = [...pages.querySelectorAll('.textLayer')].filter((layer) => range.intersectsNode(layer))
  const taken = layers
    .map((layer) => ({ page: pageOf(layer), words: wordsIn(layer, range) }))
    .filter(({ words }) => words.trim() !== '')
  const text = taken
    .map(({ words }) => words)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text === '' ? undefined : { text, page: taken[0]!.page }
}

function pageOf(layer: Element): number {
  return Number(layer.closest<HTMLElement>('[data-page]')?.dataset['page'])
}

/** What a range has of a text layer. */
function wordsIn(layer: Element, range: Range): string {
  let words = ''
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!range.intersectsNode(node)) continue
    if (node instanceof HTMLBRElement) words += ' '
    if (!(node instanceof Text)) continue
    const start = node === range.startContainer ? range.startOffset : 0
    const end = node === range.endContainer ? range.endOffset : node.length
    words += node.data.slice(start, end)
  }
  return words
}
