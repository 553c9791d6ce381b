import type { ArticleDraft, Details, DraftBlock } from '../../core/model/article'
import { canonicalBlock } from '../../core/text/canonical'
import { splitFurniture } from '../shared/furniture'
import { blocksOf, plain } from './htmlBlocks'
import { removeArchiveFrame } from './archivedPage'
import { archiveOf, detailsOf } from './htmlDetails'
import { parsePage } from './htmlDocument'
import { entryTimes } from './entryTimes'
import { furnitureOf } from './htmlFurniture'
import { removeSilent } from './hiddenParts'
import { type OwnBlock, ownBlocks } from './ownBlocks'
import { markedBlocks, withFindings } from './pageBlocks'
import { nameStruck } from './struckElements'
import { withoutPlaceholders } from '../shared/placeholders'
import { type PageNote, placedNotes, takeNotes } from './pageNotes'
import { tidyLeftOut } from '../shared/leftOut'

/**
 * A saved web page as an article draft. Nothing on the page runs, and nothing it refers to is loaded.
 *
 * First, what the page itself marks as furniture is removed; then Readability finds the article in the rest; then the
 * article's own blocks that it missed are added, and furniture among them is separated. The blocks are empty when the page
 * has no text. Throws when the page is too large to be parsed.
 */
export function importHtml(html: string): ArticleDraft {
  const { details, kept, leftOut, notices, pageNotes } = readPage(html)
  const { blocks, notes } = placedNotes(withTitle(kept.map(plain), details.title), pageNotes)
  return {
    details,
    mediaType: 'text/html',
    blocks,
    leftOut: tidyLeftOut(leftOut, [...blocks.map((block) => block.text), details.title]),
    notices,
    notes,
  }
}

/** What is on a page: its details, the article's own blocks, and the texts that are not of the article. */
export function readPage(html: string): {
  readonly details: Details
  readonly kept: readonly OwnBlock[]
  readonly leftOut: readonly string[]
  readonly notices: readonly string[]
  /** Placeholders in the blocks stand for them. */
  readonly pageNotes: readonly PageNote[]
} {
  const page = parsePage(html)
  const archive = archiveOf(page, html)
  removeArchiveFrame(page, archive !== undefined)
  const details = detailsOf(page, html)
  const notices = [
    ...(archive ? [`The page was saved from a web archive: ${archive.archive}`] : []),
    ...removeSilent(page),
    ...nameStruck(page),
  ]
  const pageNotes = takeNotes(page)
  const { furniture, notices: unused } = furnitureOf(page)
  const inline = furniture.filter(({ isInline }) => isInline)
  for (const { element } of inline) element.remove()
  const named = furniture.filter(({ isInline }) => !isInline)
  const marked = markedBlocks(page)
  const times = entryTimes(marked)
  const all = withFindings(
    marked.map((block, at) => (times.has(at) ? { ...block, locator: times.get(at)! } : block)),
    named,
    page,
  )
  const own = ownBlocks(all, details.title)
  const { kept: read, leftOut } = splitFurniture(own)
  const shown = new Set(read.map(({ locator }) => locator))
  const kept = read.filter(({ text }) => times.size === 0 || !shown.has(text.trim()))
  const others = [...all, ...leftOut, ...inline.flatMap(({ element }) => blocksOf(element))].filter(
    ({ text }) => !shown.has(text.trim()),
  )
  const stays = new Set(kept.flatMap(({ struck = [] }) => struck))
  const texts = others.flatMap(({ text, struck = [] }) =>
    [text, ...struck.filter((words) => !stays.has(words)).map((words) => words.text)].map(
      (each) => withoutPlaceholders(each).text,
    ),
  )
  return { details, kept, leftOut: texts, notices: [...notices, ...unused], pageNotes }
}

/** The title is a claim like any other, so it comes first, and only once. */
function withTitle(blocks: readonly DraftBlock[], title: string): DraftBlock[] {
  const without = blocks.filter(
    (block, at) => at > 5 || block.kind === 'caption' || !isSame(block.text, title),
  )
  if (title === '' || without.length === 0) return without
  const struck = blocks.filter((block) => !without.includes(block)).flatMap((block) => block.struck ?? [])
  return [{ kind: 'heading', level: 1, text: title, ...(struck.length > 0 ? { struck } : {}) }, ...without]
}

function isSame(a: string, b: string): boolean {
  return canonicalBlock(a).toLowerCase() === canonicalBlock(b).toLowerCase()
}
