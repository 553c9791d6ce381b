import type { DraftBlock } from '../../core/model/article'
import { linksIn } from './noteLinks'
import type { FlowPlace, TextFlow } from './textFlow'

/** The text of a note or comment, without its place. */
export interface NoteText {
  readonly text: string
  /** The web addresses in it, in order, without duplicates. */
  readonly links: string[]
  readonly author: string
  readonly at: string
  /** The checker's question that it answers. */
  readonly question?: string
}

/** An address that a note's text links to, and the link's place. */
export interface FlowLink {
  readonly place: FlowPlace
  readonly address: string
  /** Where the linked words end, once that is known. */
  end?: FlowPlace
}

/** A note has no formatting, so words struck out in it are named as such. */
export function withStruckNamed({ text, struck = [] }: DraftBlock): string {
  let named = ''
  let from = 0
  for (const { at, text: words } of struck) {
    named += `${text.slice(from, at)}[struck out: ${words.trim()}]`
    from = at
  }
  return named + text.slice(from)
}

/** Builds a note from a flow; its paragraphs become lines. */
export function noteTextOf(flow: TextFlow, links: readonly FlowLink[], author: string, at: string): NoteText {
  const { blocks, placeOf } = flow.finish()
  const starts: number[] = []
  let text = ''
  for (const block of blocks) {
    if (text !== '') text += '\n'
    starts.push(text.length)
    text += withStruckNamed(block)
  }
  const placed = links.map(({ place, address }) => {
    const { block, at: within } = placeOf(place)
    return { address, at: (starts[block] ?? 0) + within }
  })
  return { text: text.trim(), links: linksIn(text, placed), author, at }
}
