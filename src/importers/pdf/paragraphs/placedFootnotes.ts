import type { DraftBlock, DraftNote } from '../../../core/model/article'
import { linksIn } from '../../../office/text/noteLinks'
import { type Footnote, markPlaces } from './footnotes'
import { joinableLines } from './hyphens'
import type { Lexicon } from './lexicon'

/** Where a note belongs, and the mark that stands there; without a mark, the beginning of its page. */
interface Place {
  readonly block: number
  readonly at: number
  readonly mark: string
}

/** A block's text on one page, and where it begins in the block. */
interface PagePart {
  readonly block: number
  readonly from: number
  readonly text: string
}

/** The blocks without the marks of the footnotes, and these as notes where their marks stood. */
export function placedFootnotes(
  blocks: readonly DraftBlock[],
  footnotes: readonly Footnote[],
  lexicon: Lexicon,
): { blocks: DraftBlock[]; notes: DraftNote[] } {
  const pages = pagesOf(blocks)
  const places = new Map(footnotes.map((one) => [one, placeOf(one, pages.get(one.locator) ?? [])]))
  const inBlock = byBlock([...places.values()])
  const notes = [...places].map(([{ lines }, { block, at }]): DraftNote => {
    const before = inBlock.get(block)!.filter((one) => one.at < at)
    const place = { block, at: at - before.reduce((sum, one) => sum + one.mark.length, 0) }
    const text = joinableLines(lines, lexicon).join('').trim().normalize('NFC')
    return { kind: 'footnote', author: '', at: '', text, links: linksIn(text), from: place, to: place }
  })
  return { blocks: blocks.map((one, at) => withoutMarks(one, inBlock.get(at) ?? [])), notes }
}

function byBlock(places: readonly Place[]): Map<number, Place[]> {
  const all = new Map<number, Place[]>()
  for (const one of places) {
    const known = all.get(one.block)
    if (known === undefined) all.set(one.block, [one])
    else known.push(one)
  }
  return all
}

function placeOf({ mark }: Footnote, parts: readonly PagePart[]): Place {
  for (const { block, from, text } of parts) {
    const [at] = markPlaces(text, mark)
    if (at !== undefined) return { block, at: from + at, mark }
  }
  return { block: parts[0]?.block ?? 0, at: parts[0]?.from ?? 0, mark: '' }
}

/** What of each block stands on a page, by the page. */
function pagesOf(blocks: readonly DraftBlock[]): Map<string | undefined, PagePart[]> {
  const pages = new Map<string | undefined, PagePart[]>()
  for (const [block, { text, locator, turns: later = [] }] of blocks.entries()) {
    const turns = [{ at: 0, locator }, ...later]
    for (const [index, turn] of turns.entries()) {
      const part = { block, from: turn.at, text: text.slice(turn.at, turns[index + 1]?.at) }
      const known = pages.get(turn.locator)
      if (known === undefined) pages.set(turn.locator, [part])
      else known.push(part)
    }
  }
  return pages
}

/** From the end, so that the marks before keep their places. */
function withoutMarks(block: DraftBlock, places: readonly Place[]): DraftBlock {
  return places.toSorted((a, b) => b.at - a.at).reduce(withoutMark, block)
}

function withoutMark(block: DraftBlock, { at, mark }: Place): DraftBlock {
  const text = block.text.slice(0, at) + block.text.slice(at + mark.length)
  const turns = block.turns?.map((turn) => (turn.at > at ? { ...turn, at: turn.at - mark.length } : turn))
  return { ...block, ...(turns === undefined ? {} : { turns }), text }
}
