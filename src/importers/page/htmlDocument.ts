import { parseHTML } from 'linkedom'

/** A page of this many tags takes hundreds of megabytes once parsed; the longest articles have a tenth of it. */
const mostTags = 400_000

/**
 * Parses a page into an inert document that runs no script, loads nothing and has no window. No other file knows the
 * parser. Throws when the page is too large to be parsed.
 */
export function parsePage(html: string): Document {
  if (tagsIn(html) > mostTags) throw new Error(`More than ${mostTags} tags.`)
  return parseHTML(withRoot(html)).document
}

/** How deep the elements are nested, counted without recursion. */
export function depthOf(root: Element): number {
  let deepest = 0
  let depth = 0
  let node: Node | null = root.firstChild
  let parent: Element = root
  for (;;) {
    if (node === null) {
      if (parent === root) return deepest
      node = parent.nextSibling
      parent = parent.parentElement ?? root
      depth -= 1
    } else if (isElement(node)) {
      depth += 1
      deepest = Math.max(deepest, depth)
      parent = node
      node = node.firstChild
    } else node = node.nextSibling
  }
}

function tagsIn(html: string): number {
  let count = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count += 1
  return count
}

/** The parser expects a single root element; a fragment saved without one gets it. */
function withRoot(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

export function isText(node: Node): boolean {
  return node.nodeType === 3 || node.nodeType === 4
}

/** The element's name in lower case. */
export function tagName(element: Element): string {
  return element.localName.toLowerCase()
}

/** The attribute's trimmed value, or an empty string. */
export function attribute(element: Element, name: string): string {
  return (element.getAttribute(name) ?? '').trim()
}

/** Class and id as lower-case words: `RelatedContent share-bar` is `related content share bar`. */
export function namesOf(element: Element): string {
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`.slice(0, 500)
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .join(' ')
}
