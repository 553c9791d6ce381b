import type { DraftPlace } from '../core/model/article'
import { type Canonical, canonicalText } from '../core/text/canonical'
import { Story, type StoryContext } from '../office/ooxml/story'
import { readStyles } from '../office/ooxml/styles'
import type { FlowPlace } from '../office/text/textFlow'
import { type MarkupNode, readMarkup } from './markup'
import type { EditedPackage } from './parts'

/** A stretch of a document's text, and the element and characters of the part that it came from. */
export interface Piece {
  readonly node: MarkupNode
  readonly start: number
  readonly end: number
  /** Whether the part's characters correspond one to one to the text's; if not, the stretch can't be split. */
  readonly isExact: boolean
  /** Its place in the draft, and its length there. */
  readonly from: DraftPlace
  readonly length: number
}

/** A character of a document's text: its piece, and the offset in it. */
export interface TextPoint {
  readonly piece: Piece
  readonly at: number
}

/** A document's canonical text, and where each stretch of it is in the main part. */
export interface TextMap {
  readonly xml: string
  readonly root: MarkupNode
  readonly text: string
  /** Where fields begin and end, in the part's order. */
  readonly fields: readonly MarkupNode[]
  /** The first character at or after `start`, and the last before `end`; undefined if there is none between. */
  readonly find: (start: number, end: number) => { first: TextPoint; last: TextPoint } | undefined
  /** The pieces from one to another, in text order. */
  readonly between: (first: Piece, last: Piece) => readonly Piece[]
}

/** Loads the parts that a document's main part refers to. */
export async function storyContext(parts: EditedPackage): Promise<StoryContext> {
  return {
    styles: readStyles((await parts.related('styles'))?.xml ?? ''),
    relationships: parts.relationships,
  }
}

/** Reads a document's main part as its importer does and records where every stretch of the text came from. */
export function mapText(xml: string, context: StoryContext): TextMap {
  const found: (Omit<Piece, 'from'> & { place: FlowPlace })[] = []
  let at: { node: MarkupNode; span?: { start: number; end: number; isPlain: boolean } } | undefined
  const story = new Story(context, (text, place) => {
    if (at === undefined) return
    const { node, span } = at
    const isExact = span !== undefined && span.isPlain && text.length === span.end - span.start
    const { start, end } = span ?? { start: node.start, end: node.openEnd }
    found.push({ node, start, end, isExact, place, length: text.length })
  })
  const fields: MarkupNode[] = []
  const root = readMarkup(xml, {
    open: (node) => {
      if (node.name === 'w:fldChar') fields.push(node)
      at = { node }
      story.open(node)
    },
    close: () => story.close(),
    text: (text, start, end, node) => {
      at = { node, span: { start, end, isPlain: xml.slice(start, end) === text } }
      story.text(text)
    },
  })
  const { blocks, placeOf } = story.flow.finish()
  const canonical = canonicalText(blocks)
  const pieces = found
    .map(({ place, ...piece }) => ({ ...piece, from: placeOf(place) }))
    .toSorted((a, b) => a.from.block - b.from.block || a.from.at - b.from.at)
  const drafts = blocks.map((block) => block.text)
  const draftPlace = (offset: number) => placeInDraft(canonical, drafts, offset)
  return {
    xml,
    root,
    text: canonical.text,
    fields,
    find: (start, end) => {
      const first = firstFrom(pieces, draftPlace(start))
      const last = lastBefore(pieces, draftPlace(end))
      return first && last && isOrdered(first, last) ? { first, last } : undefined
    },
    between: (first, last) => pieces.slice(pieces.indexOf(first), pieces.indexOf(last) + 1),
  }
}

/** The last place in the drafts that maps to an offset of the canonical text, after any collapsed white space. */
function placeInDraft(canonical: Canonical, drafts: readonly string[], offset: number): DraftPlace {
  const block = Math.max(
    0,
    canonical.blocks.findLastIndex(({ start }) => start <= offset),
  )
  let low = 0
  let high = drafts[block]?.length ?? 0
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (canonical.placeOf({ block, at: middle }) <= offset) low = middle
    else high = middle - 1
  }
  return { block, at: low }
}

function firstFrom(pieces: readonly Piece[], { block, at }: DraftPlace): TextPoint | undefined {
  const index = firstIndex(pieces, ({ from, length }) =>
    from.block === block ? from.at + length > at : from.block > block,
  )
  const piece = pieces[index]
  if (piece === undefined) return undefined
  return { piece, at: piece.from.block === block ? Math.max(0, at - piece.from.at) : 0 }
}

function lastBefore(pieces: readonly Piece[], { block, at }: DraftPlace): TextPoint | undefined {
  const index = firstIndex(pieces, ({ from }) => (from.block === block ? from.at >= at : from.block > block))
  const piece = pieces[index - 1]
  if (piece === undefined) return undefined
  return {
    piece,
    at: piece.from.block === block ? Math.min(piece.length, at - piece.from.at) : piece.length,
  }
}

/**
 * Binary search: the index of the first piece that meets a condition that all later ones meet, too; the length if none
 * does.
 */
function firstIndex(pieces: readonly Piece[], meets: (piece: Piece) => boolean): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (meets(pieces[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

function isOrdered(first: TextPoint, last: TextPoint): boolean {
  const [a, b] = [first.piece.from, last.piece.from]
  return a.block < b.block || (a.block === b.block && a.at + first.at < b.at + last.at)
}
