import { attribute, namesOf, tagName } from './htmlDocument'
import { furniturePhrases } from '../shared/furniturePhrases'
import { proseWithin } from './prose'
import names from '../shared/words/furnitureNames.json'

/** An element that the page marks as no part of its article, and the tag, role or word that says so. */
export interface Furniture {
  readonly element: Element
  readonly name: string
  /** Whether it stands within a sentence. */
  readonly isInline: boolean
}

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

/** A wrapper may be called "with-sidebar" and contain the article itself, or a word may mean something else on this site. */
const mostProse = 0.3
/** UTF-16 code units of prose without the comments, from which there is an article besides them. */
const someProse = 500

/**
 * The furniture that the page itself marks as such, outermost elements only, in page order, and notices for the person.
 * No word takes away more than a share of the page's prose: one that does means something else here, and is not used.
 */
export function furnitureOf(page: Document): { furniture: Furniture[]; notices: string[] } {
  const prose = proseWithin(page.body)
  const total = prose.get(page.body) ?? 0
  const unused = new Set<string>()
  for (;;) {
    const found = furnitureIn(page.body, prose, total, unused)
    const misleading = misleadingName(found, prose, total)
    if (misleading === undefined) return { furniture: found, notices: [...unused].map(unusedNotice) }
    unused.add(misleading)
  }
}

function unusedNotice(name: string): string {
  return `The page calls much of its text “${name}”, as others call what is not of the article: it was read all the same.`
}

function furnitureIn(
  body: Element,
  prose: ReadonlyMap<Element, number>,
  total: number,
  unused: ReadonlySet<string>,
): Furniture[] {
  const found: Furniture[] = []
  const inside = new Set<Element>()
  const running = new Set<Element>()
  for (const element of body.querySelectorAll('*')) {
    const parent = element.parentElement
    if (parent !== null && inside.has(parent)) {
      inside.add(element)
      continue
    }
    const runs = parent !== null && (running.has(parent) || runningText.has(tagName(parent)))
    if (runs) running.add(element)
    const name = runs ? inlineName(element) : furnitureName(element, unused)
    if (name === undefined) continue
    const own = prose.get(element) ?? 0
    const keeps = comments.has(name) ? total - own < someProse : own > total * mostProse
    if (keeps && own > 0) continue
    inside.add(element)
    found.push({ element, name, isInline: runs })
  }
  return found
}

/** A word that takes too much prose away over all its elements, the one that takes most first. */
function misleadingName(
  found: readonly Furniture[],
  prose: ReadonlyMap<Element, number>,
  total: number,
): string | undefined {
  const sums = new Map<string, number>()
  for (const { element, name } of found) sums.set(name, (sums.get(name) ?? 0) + (prose.get(element) ?? 0))
  const isTooMuch = ([name, sum]: [string, number]) =>
    sum > 0 && (comments.has(name) ? total - sum < someProse : sum > total * mostProse * 2)
  return [...sums].filter(isTooMuch).toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

function inlineName(element: Element): string | undefined {
  const tag = tagName(element)
  return tag === 'rt' || tag === 'rp' ? tag : inlinePopup.exec(namesOf(element))?.[0]
}

function furnitureName(element: Element, unused: ReadonlySet<string>): string | undefined {
  const tag = tagName(element)
  if (rooted.has(tag)) return undefined
  if (furnitureTags.has(tag)) return unused.has(tag) ? undefined : tag
  const role = attribute(element, 'role').toLowerCase()
  if (furnitureRoles.has(role)) return unused.has(role) ? undefined : role
  const words = ownNames(element)
  if (words === '') return undefined
  const word = words.split(' ').find((each) => furnitureNames.has(each) && !unused.has(each))
  if (word === 'social' && unwrapPost(element)) return undefined
  if (word !== undefined) return word
  const phrase = furniturePhrases.exec(words)?.[0]
  return phrase === undefined || unused.has(phrase) ? undefined : phrase
}

/** What an element has, has not, or may be is not what it is: `with-sidebar`, `no-comments`, `Section--Ads`. */
const saysOther = /\b(with|has|have|no|non|not|without|enable|disable|allow|hide) [a-z]+/g

/** The words that say what an element is. An ID made of the words of its own heading says nothing. */
function ownNames(element: Element): string {
  const id = attribute(element, 'id')
  const classes = namesOf(element, isMadeOfText(id, element) ? '' : id)
  return classes.replace(saysOther, ' ').trim().replace(/ +/g, ' ')
}

/** Whether an ID repeats the words of the heading that the element is or begins with, as generators make IDs. */
function isMadeOfText(id: string, element: Element): boolean {
  if (id === '') return false
  const heading = /^h[1-6]$/.test(tagName(element))
    ? element
    : element.querySelector('h1, h2, h3, h4, h5, h6')
  if (heading === null) return false
  const said = lettersOf(heading.textContent ?? '')
  const words = id.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2)
  return (
    words.length > 1 && words.filter((word) => said.includes(lettersOf(word))).length >= words.length * 0.6
  )
}

/** In lower case, without accents and everything else. */
function lettersOf(text: string): string {
  return text
    .slice(0, 300)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** An embedded post is quoted speech, not a share bar. Its wrapper is removed because it would mislead Readability. */
function unwrapPost(element: Element): boolean {
  const quotation = element.querySelector('blockquote')
  if (quotation === null) return false
  element.replaceWith(quotation)
  return true
}
