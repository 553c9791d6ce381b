import { Readability } from '@mozilla/readability'
import { canonicalBlock } from '../../core/text/canonical'
import { readsAsProse } from '../shared/furniture'
import { blocksOf, type PlacedBlock } from './htmlBlocks'
import { attribute, depthOf } from './htmlDocument'
import type { Furniture } from './htmlFurniture'

/** A block of a page, and what is known of it. */
export interface PageBlock extends PlacedBlock {
  /** The tag, role or word that marks it as furniture; undefined for most. */
  readonly furniture: string | undefined
  /** Whether Readability takes it for the article. */
  readonly isFound: boolean
  /** Whether the element around it is like one beside it that Readability takes for the article: an entry of a list of them. */
  readonly isBesideFound: boolean
}

/** Readability's time grows with the square of the depth. Pages made by people stay under a hundred. */
const deepestForReadability = 500
/** Elements; its passes over more would take minutes. The longest articles have a tenth of it. */
const mostForReadability = 60_000
const marker = 'data-block'
/** UTF-16 code units from which two blocks of the same words are one; shorter lines recur on a page. */
const tellingLength = 40

/** All blocks of a page, each element of one marked with the index of its first, so that it is known again. */
export function markedBlocks(page: Document): PlacedBlock[] {
  const blocks = blocksOf(page.body)
  for (const [index, { element }] of blocks.entries())
    if (!element.hasAttribute(marker)) element.setAttribute(marker, String(index))
  return blocks
}

/**
 * What Readability takes for the article, among a page's marked blocks, once the named furniture is removed; it consumes
 * the page.
 */
export function withFindings(
  blocks: readonly PlacedBlock[],
  named: readonly Furniture[],
  page: Document,
): PageBlock[] {
  const furniture = new Map<Element, string>()
  for (const { element, name } of named) {
    for (const one of [element, ...element.querySelectorAll('*')]) furniture.set(one, name)
    element.remove()
  }
  const indexOf = new Map(blocks.map(({ element }) => [element, attribute(element, marker)]))
  const entries = blocks.map(entryOf())
  const isReadable =
    depthOf(page.body) <= deepestForReadability && page.querySelectorAll('*').length <= mostForReadability
  const found = isReadable ? articleIn(page) : undefined
  const read = blocks.map((block) => ({
    ...block,
    furniture: furniture.get(block.element),
    isFound: found?.(indexOf.get(block.element) ?? '', block.text) ?? false,
  }))
  const foundEntries = new Set(entries.filter((_, at) => read[at]!.isFound && readsAsProse(read[at]!.text)))
  return read.map((block, at) => ({
    ...block,
    isBesideFound: entries[at] !== '' && foundEntries.has(entries[at]!),
  }))
}

/** Names what element is around a block, and around that: alike for the entries of a live report or of a list. */
function entryOf(): (block: PlacedBlock) => string {
  const numbers = new Map<Element, number>()
  return ({ element }) => {
    const around = element.parentElement
    const list = around?.parentElement
    if (around == null || list == null) return ''
    const number = numbers.get(list) ?? numbers.size
    numbers.set(list, number)
    return `${number} ${around.localName} ${attribute(around, 'class')}`
  }
}

/** Whether a block, by the index that its element is marked with and its text, is in what Readability finds. */
function articleIn(page: Document): ((index: string, text: string) => boolean) | undefined {
  const content = contentOf(page)
  if (content === undefined) return undefined
  const texts = new Set(blocksOf(content).map(({ text }) => canonicalBlock(text)))
  const marked = new Map<string, Element>()
  for (const element of content.querySelectorAll(`[${marker}]`))
    marked.set(attribute(element, marker), element)
  const letters = new Map<string, string>()
  const lettersIn = (index: string) => {
    const known = letters.get(index)
    if (known !== undefined) return known
    const said = lettersOf(marked.get(index)?.textContent ?? '')
    letters.set(index, said)
    return said
  }
  return (index, text) => {
    const isSame = texts.has(canonicalBlock(text))
    if (!marked.has(index)) return isSame && text.length > tellingLength
    return isSame || lettersIn(index).includes(lettersOf(text))
  }
}

/** What Readability keeps of a page. It fails on some damaged pages; then all of the page's text is better than none. */
function contentOf(page: Document): Element | undefined {
  const reader = new Readability<Node>(page, {
    serializer: (node) => node,
    keepClasses: true,
    disableJSONLD: true,
  })
  try {
    return (reader.parse()?.content ?? undefined) as Element | undefined
  } catch (cause) {
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
