import { isElement, isText, tagName } from './htmlDocument'

/** For every element, the number of characters of running text in it outside links. */
export function proseWithin(root: Element): ReadonlyMap<Element, number> {
  const sums = new Map<Element, number>()
  let element = root
  let node: Node | null = root.firstChild
  for (;;) {
    if (node === null) {
      if (element === root) return sums
      const parent = element.parentElement ?? root
      sums.set(parent, (sums.get(parent) ?? 0) + (sums.get(element) ?? 0))
      node = element.nextSibling
      element = parent
    } else if (isElement(node) && tagName(node) !== 'a') {
      element = node
      node = node.firstChild
    } else {
      const length = isText(node) ? (node.textContent ?? '').trim().length : 0
      if (length >= 50) sums.set(element, (sums.get(element) ?? 0) + length)
      node = node.nextSibling
    }
  }
}
