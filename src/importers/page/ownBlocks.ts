import { canonicalBlock } from '../../core/text/canonical'
import { hasDate, isDateLine } from '../shared/dates'
import { isByline, opensAnotherSection, readsAsProse } from '../shared/furniture'
import { correction } from '../shared/furniturePhrases'
import type { PageBlock } from './pageBlocks'

/** Names of elements that may stand around a part of the article: its standfirst, its subheads, its own footer. */
const ownNames = new Set([
  'teaser',
  'teasers',
  'subhead',
  'footer',
  'contentinfo',
  'article footer',
  'promo',
  'aria-hidden',
])
/** How many blocks may stand between a title and its text: a standfirst, a byline, a picture with its caption. */
const headBlocks = 14
/** How many blocks after the text may hold its corrections. */
const footBlocks = 12

/** A block of the article, and whether it is its standfirst. */
export interface OwnBlock extends PageBlock {
  readonly isStandfirst: boolean
}

/**
 * The blocks of a page's article: what Readability found, and what it missed of it: the standfirst below the title,
 * headings between two paragraphs, a correction below the last one.
 */
export function ownBlocks(blocks: readonly PageBlock[], title: string): OwnBlock[] {
  const first = blocks.findIndex(isBodyText)
  if (first < 0)
    return blocks
      .filter(({ furniture }) => furniture === undefined)
      .map((block) => ({ ...block, isStandfirst: false }))
  const last = blocks.findLastIndex(({ isFound }) => isFound)
  const head = titleBefore(blocks, first, title)
  const isOwn = (block: PageBlock, at: number): boolean => {
    if (block.isFound) return true
    if (block.furniture !== undefined && !ownNames.has(block.furniture)) return false
    if (at > head && at < first) return isStandfirst(block)
    if (at > first && at < last) return isSubhead(block, blocks, at) || isMissedProse(block)
    if (at > last && block.isBesideFound && isMissedProse(block)) return true
    return at > last && at <= last + footBlocks && (isCorrection(block) || followsCorrection(blocks, at))
  }
  return blocks.flatMap((block, at) =>
    isOwn(block, at) ? [{ ...block, isStandfirst: at < first && !block.isFound }] : [],
  )
}

function isBodyText({ isFound, kind, text }: PageBlock): boolean {
  return isFound && kind !== 'caption' && readsAsProse(text)
}

/** The index of the title before the text; the text's own where there is none near. */
function titleBefore(blocks: readonly PageBlock[], first: number, title: string): number {
  const wanted = canonicalBlock(title).toLowerCase()
  const from = Math.max(0, first - headBlocks)
  const at = blocks
    .slice(from, first)
    .findLastIndex(({ text }) => wanted !== '' && canonicalBlock(text).toLowerCase() === wanted)
  return at < 0 ? first : from + at
}

/** A sentence or two of the writer's own below the title, in whatever element. */
function isStandfirst(block: PageBlock): boolean {
  const { text, kind, linked } = block
  if (
    kind === 'caption' ||
    kind === 'tableRow' ||
    kind === 'listItem' ||
    text.length > 900 ||
    linked > text.length * 0.3
  )
    return false
  if (isByline(text) || isDateLine(text) || (text.length < 160 && hasDate(text))) return false
  return readsAsProse(text) || (text.length >= 50 && text.split(/\s+/).length >= 8)
}

/** A heading with the article's text below it. */
function isSubhead(block: PageBlock, blocks: readonly PageBlock[], at: number): boolean {
  if (block.kind !== 'heading' || block.linked > block.text.length * 0.5 || opensAnotherSection(block))
    return false
  const next = blocks[at + 1]
  return next?.isFound === true || (next?.kind === 'heading' && blocks[at + 2]?.isFound === true)
}

/** A paragraph among the found ones that only its length or its place in the page told against. */
function isMissedProse({ text, kind, linked, furniture }: PageBlock): boolean {
  return furniture === undefined && kind !== 'caption' && linked < text.length * 0.2 && readsAsProse(text)
}

/** The words below a heading that only says “Correction”. */
function followsCorrection(blocks: readonly PageBlock[], at: number): boolean {
  const [before, block] = [blocks[at - 1], blocks[at]]
  if (before === undefined || block === undefined || before.text.length > 40) return false
  return isCorrection(before) && block.linked < block.text.length * 0.5 && readsAsProse(block.text)
}

function isCorrection({ text, linked }: PageBlock): boolean {
  return correction.test(text) && linked < text.length * 0.5
}
