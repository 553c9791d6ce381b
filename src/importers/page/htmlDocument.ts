import { parseHTML } from 'linkedom'
import { htmlTree, isTreeElement, shownChildren, type TreeNode } from './htmlTree'
import { isXml, withEndTags } from './selfClosed'

/** A page of this many tags takes hundreds of megabytes once parsed; the longest articles have a tenth of it. */
const mostTags = 400_000

/**
 * Parses a page, as browsers do, into an inert document that runs no script, loads nothing and has no window. No other file
 * knows the document's maker. Throws when the page is too large to be parsed.
 */
export function parsePage(html: string): Document {
  if (tagsIn(html) > mostTags) throw new Error(`More than ${mostTags} tags.`)
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  const roots: Record<string, Element> = {
    html: document.documentElement,
    head: document.head,
    body: document.body,
  }
  const open: { readonly node: TreeNode; readonly parent: Element }[] = []
  const enter = (children: readonly TreeNode[], parent: Element) => {
    for (let at = children.length - 1; at >= 0; at -= 1) open.push({ node: children[at]!, parent })
  }
  enter(htmlTree(isXml(html) ? withEndTags(html) : html).childNodes, document.documentElement)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, parent } = next
    if (node.nodeName === '#text') parent.append(document.createTextNode('value' in node ? node.value : ''))
    if (!isTreeElement(node)) continue
    const element = roots[node.tagName] ?? parent.appendChild(document.createElement(node.tagName))
    for (const { name, value } of node.attrs) element.setAttribute(name, value)
    enter(shownChildren(node), element)
  }
  return document
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

/**
 * Class and id as lower-case words: `RelatedContent share-bar` is `related content share bar`. What follows two hyphens
 * says which of several the element is (`Section--Ads`), not what it is.
 */
export function namesOf(element: Element, id = attribute(element, 'id')): string {
  const names = `${attribute(element, 'class')} ${id}`.slice(0, 500)
  return names
    .replace(/--[\w-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .join(' ')
}
