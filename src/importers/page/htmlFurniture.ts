import { attribute, isElement, isText, namesOf, tagName } from './htmlDocument'
import { furniturePhrases } from '../shared/furniturePhrases'
import { silentTags } from './htmlBlocks'
import names from '../shared/words/furnitureNames.json'

/** Words in classes and IDs that sites use for what is not their article. */
const furnitureNames = new Set(names)
/** A pop-up that explains a word on hover, which some sites keep within the sentence. */
const inlinePopup = /\b(rollover|popover|popup|tooltip)( \w+)? (block|content|text|body|inner)\b/
const comments = new Set(['comments', 'comment', 'disqus', 'respond'])

const furnitureTags = new Set(['nav', 'footer', 'form', 'menu', 'dialog', 'button', 'search'])
const furnitureRoles = new Set(
  'navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist'.split(' '),
)
/** Inside a sentence a class name proves nothing: a linked word may be "social" or a "popup". */
const runningText = new Set(['p', 'h1', 'h2', 'h3', 'blockquote'])
const rooted = new Set(['html', 'body', 'main', 'article', 'h1', 'p', 'time', 'blockquote'])

/** Removes what readers never see: scripts, styles, frames, hidden elements. */
export function removeSilent(page: Document): void {
  for (const element of page.querySelectorAll('*')) {
    const tag = tagName(element)
    if (tag === 'html' || tag === 'body' || tag === 'head' || element.parentNode === null) continue
    if (silentTags.has(tag) || isHidden(element)) element.remove()
  }
}

const hiddenClass = /(^|\s)(sr-only|visually-?hidden|screen-reader-(text|only)|off-screen|print-only)(\s|$)/i

/** Whether the element is hidden from readers, by its own attributes; style sheets are not applied. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || attribute(element, 'aria-hidden') === 'true') return true
  if (hiddenClass.test(attribute(element, 'class'))) return true
  const style = attribute(element, 'style')
  return style !== '' && /(^|;|\s)(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

/** Removes furniture that the page itself marks as such; returns the removed elements, outermost only. */
export function removeFurniture(page: Document): Element[] {
  const prose = proseWithin(page.body)
  const total = prose.get(page.body) ?? 0
  const removed: Element[] = []
  const gone = new Set<Element>()
  const running = new Set<Element>()
  for (const element of page.body.querySelectorAll('*')) {
    const parent = element.parentElement
    if (parent !== null && gone.has(parent)) {
      gone.add(element)
      continue
    }
    const runs = parent !== null && (running.has(parent) || runningText.has(tagName(parent)))
    if (runs) running.add(element)
    const name = runs ? inlinePopup.exec(namesOf(element))?.[0] : furnitureName(element)
    if (name === undefined) continue
    const own = prose.get(element) ?? 0
    // A wrapper may be called "with-sidebar" and contain the article itself; only comments may be longer than the rest.
    const keeps = comments.has(name) ? total - own < 500 : own > total * 0.3
    if (keeps && own > 0) continue
    gone.add(element)
    removed.push(element)
  }
  for (const element of removed) element.remove()
  return removed
}

function furnitureName(element: Element): string | undefined {
  const tag = tagName(element)
  if (rooted.has(tag)) return undefined
  if (furnitureTags.has(tag)) return tag
  const role = attribute(element, 'role').toLowerCase()
  if (furnitureRoles.has(role)) return role
  const words = namesOf(element)
  if (words === '') return undefined
  const word = words.split(' ').find((each) => furnitureNames.has(each))
  if (word === 'social' && unwrapPost(element)) return undefined
  return word ?? furniturePhrases.exec(words)?.[0]
}

/** An embedded post is quoted speech, not a share bar. Its wrapper is removed because it would mislead Readability. */
function unwrapPost(element: Element): boolean {
  const quotation = element.querySelector('blockquote')
  if (quotation === null) return false
  element.replaceWith(quotation)
  return true
}

/** For every element, the number of characters of running text in it outside links. */
function proseWithin(root: Element): Map<Element, number> {
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
