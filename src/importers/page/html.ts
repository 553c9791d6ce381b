import { Readability } from '@mozilla/readability'
import type { ArticleDraft, DraftBlock } from '../../core/model/article'
import { canonicalBlock } from '../../core/text/canonical'
import { splitFurniture } from '../shared/furniture'
import { type PlacedBlock, blocksOf, plain } from './htmlBlocks'
import { detailsOf } from './htmlDetails'
import { depthOf, parsePage } from './htmlDocument'
import { removeFurniture, removeSilent } from './htmlFurniture'
import { nameStruck } from './struckElements'
import { tidyLeftOut } from '../shared/leftOut'

/** Readability's time grows with the square of the depth. Pages made by people stay under a hundred. */
const deepestForReadability = 500

/**
 * A saved web page as an article draft. Nothing on the page runs, and nothing it refers to is loaded.
 *
 * First, what the page itself marks as furniture is removed; then Readability finds the article in the rest; then
 * furniture among the article's own blocks is separated from it. The blocks are empty when the page has no text. Throws
 * when the page is too large to be parsed.
 */
export function importHtml(html: string): ArticleDraft {
  const page = parsePage(html)
  const details = detailsOf(page, html)
  removeSilent(page)
  const notices = nameStruck(page)
  const named = removeFurniture(page).flatMap(blocksOf)
  const rest = blocksOf(page.body)
  const found = depthOf(page.body) > deepestForReadability ? [] : articleBlocks(page)
  const { kept, leftOut } = splitFurniture(found.length > 0 ? found : rest)
  const blocks = withTitle(kept.map(plain), details.title)
  const texts = [...rest, ...leftOut, ...named].map((block) => block.text)
  return {
    details,
    mediaType: 'text/html',
    blocks,
    leftOut: tidyLeftOut(texts, [...blocks.map((block) => block.text), details.title]),
    notices,
  }
}

/** The blocks that Readability takes for the article; it consumes the page. */
function articleBlocks(page: Document): PlacedBlock[] {
  const reader = new Readability<Node>(page, {
    serializer: (node) => node,
    keepClasses: true,
    disableJSONLD: true,
  })
  const content = parsedBy(reader)
  return content === null || content === undefined ? [] : blocksOf(content as Element)
}

/** Readability fails on some damaged pages; then all of the page's text is better than none. */
function parsedBy(reader: Readability<Node>): Node | null | undefined {
  try {
    return reader.parse()?.content
  } catch (cause) {
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}

/** The title is a claim like any other, so it comes first, and only once. */
function withTitle(blocks: readonly DraftBlock[], title: string): DraftBlock[] {
  const without = blocks.filter(
    (block, at) => at > 5 || block.kind === 'caption' || !isSame(block.text, title),
  )
  if (title === '' || without.length === 0) return without
  return [{ kind: 'heading', level: 1, text: title }, ...without]
}

function isSame(a: string, b: string): boolean {
  return canonicalBlock(a).toLowerCase() === canonicalBlock(b).toLowerCase()
}
