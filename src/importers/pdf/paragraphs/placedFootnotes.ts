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

/** The blocks without the marks of the footnotes, and these as notes where their marks stood. */
export function placedFootnotes(
  blocks: readonly DraftBlock[],
  footnotes: readonly Footnote[],
  lexicon: Lexicon,
): { blocks: DraftBlock[]; notes: DraftNote[] } {
  const places = new Map(footnotes.map((one) => [one, placeOf(one, blocks)]))
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

function placeOf({ mark, locator }: Footnote, blocks: readonly DraftBlock[]): Place {
  const parts = blocks.flatMap((one, block) => partsOn(locator, one).map((part) => ({ block, ...part })))
  for (const { block, from, text } of parts) {
    const [at] = markPlaces(text, mark)
    if (at !== undefined) return { block, at: from + at, mark }
  }
  return { block: parts[0]?.block ?? 0, at: parts[0]?.from ?? 0, mark: '' }
}

/** What of a block stands on a page. */
function partsOn(locator: string, { text, ...block }: DraftBlock): { from: number; text: string }[] {
  const turns = [{ at: 0, locator: block.locator }, ...(block.turns ?? [])]
  return turns.flatMap((turn, index) =>
    turn.locator === locator ? [{ from: turn.at, text: text.slice(turn.at, turns[index + 1]?.at) }] : [],
  )
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
