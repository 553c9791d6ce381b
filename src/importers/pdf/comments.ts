import type { DraftBlock, DraftNote, DraftPlace } from '../../core/model/article'
import { linksIn } from '../../office/text/noteLinks'
import type { NoteText } from '../../office/text/noteText'
import { settledNotes } from '../../office/text/notePlaces'
import { threaded } from '../../office/text/threads'
import { type Annotation, type Box, textIn } from './annotations'
import type { Glyph } from './glyph'

/** A comment that somebody made in a PDF reader, and the letters that it is on. */
export interface PageComment {
  readonly id: string
  readonly note: NoteText
  /** The comment that this one answers. */
  readonly answers: string | undefined
  readonly isResolved: boolean
  readonly passage: Passage
}

/** Letters and digits of a page, for finding them again in the text. */
export interface Passage {
  /** Those that are marked; for a mark between words, none. */
  readonly marked: string
  /** Those before them. */
  readonly before: string
}

const commenting = new Set(
  'Text FreeText Highlight Underline Squiggly StrikeOut Caret Square Circle Line Polygon PolyLine Ink Stamp'.split(
    ' ',
  ),
)
/** What a mark without words says. */
const unsaid: Readonly<Record<string, string>> = { StrikeOut: '(struck out)' }
/** How many letters before a passage are looked for with it: fewer where a column or a page begins. */
const contexts = [40, 20, 10, 5, 0]
const mostBefore = contexts[0]!

/** The comments on a page; marks that say nothing, such as plain highlights, are not among them. */
export function commentsOn(annotations: readonly Annotation[], glyphs: readonly Glyph[]): PageComment[] {
  const states = new Map<string, string>()
  for (const { entries } of annotations)
    if (textIn(entries['stateModel']) !== '')
      states.set(textIn(entries['inReplyTo']), textIn(entries['state']))
  return annotations.filter(isComment).map((one) => {
    const { entries, id, subtype } = one
    const text = saidBy(entries) || (unsaid[subtype] ?? '')
    return {
      id,
      note: {
        text,
        links: linksIn(text),
        author: textIn(entries['titleObj']).trim(),
        at: dateIn(textIn(entries['creationDate']) || textIn(entries['modificationDate'])),
      },
      answers: textIn(entries['inReplyTo']) || undefined,
      isResolved: states.get(id) === 'Completed',
      passage: passageAt(one, glyphs),
    }
  })
}

/** The number of marks on a page that say nothing. */
export function wordlessMarks(annotations: readonly Annotation[]): number {
  return annotations.filter((one) => isMark(one) && !isComment(one)).length
}

function isMark({ subtype, marked, entries }: Annotation): boolean {
  return commenting.has(subtype) && marked.length > 0 && textIn(entries['stateModel']) === ''
}

function isComment({ subtype, entries }: Annotation): boolean {
  const says = saidBy(entries) !== '' || subtype in unsaid
  return commenting.has(subtype) && says && textIn(entries['stateModel']) === ''
}

function saidBy(entries: Annotation['entries']): string {
  const text = textIn(entries['contentsObj']) || textIn(entries['richText'])
  return text.replace(/\r\n?/g, '\n').trim()
}

/** The letters in the boxes of an annotation, or the place beside it. */
export function passageAt({ marked, box }: Annotation, glyphs: readonly Glyph[]): Passage {
  const within = marked.length > 0 ? glyphs.filter((one) => marked.some((quad) => isIn(one, quad))) : []
  const first = within[0] === undefined ? glyphs.length : glyphs.indexOf(within[0])
  if (within.length > 0)
    return { marked: lettersOf(within), before: lettersOf(glyphs.slice(0, first).slice(-mostBefore)) }
  const nearest = nearestTo(box, glyphs)
  return { marked: '', before: lettersOf(glyphs.slice(0, nearest + 1).slice(-mostBefore)) }
}

/** Whether the middle of a glyph is in a box. */
function isIn({ x, y, width, size }: Glyph, { left, right, top, bottom }: Box): boolean {
  const [middle, height] = [x + width / 2, y - 0.3 * size]
  return middle > left && middle < right && height > top && height < bottom
}

/** The index of the glyph nearest to a box; -1 on a page without text. */
function nearestTo({ left, top, bottom }: Box, glyphs: readonly Glyph[]): number {
  const middle = (top + bottom) / 2
  let [nearest, least] = [-1, Infinity]
  for (const [at, one] of glyphs.entries()) {
    // A note in the margin belongs to the line beside it.
    const apart = 5 * Math.abs(one.y - 0.3 * one.size - middle) + Math.abs(one.x - left)
    if (apart < least) [nearest, least] = [at, apart]
  }
  return nearest
}

function lettersOf(glyphs: readonly Glyph[]): string {
  return letters(glyphs.map((one) => one.text).join(''))
}

function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** A page with its comments and the label that blocks have it by. */
export interface CommentedPage {
  readonly label: string
  readonly comments: readonly PageComment[]
}

/** The comments as notes on the passages of the blocks, answers with what they answer. */
export function placedComments(pages: readonly CommentedPage[], blocks: readonly DraftBlock[]): DraftNote[] {
  const all = pages.flatMap(({ label, comments }) => comments.map((one) => ({ ...one, label })))
  const byId = new Map(all.map((one) => [one.id, one]))
  const threads = threaded(new Map(all.map(({ id, note }) => [id, note])), {
    parentOf: (id) => byId.get(id)?.answers,
    isResolved: (id) => byId.get(id)?.isResolved ?? false,
  })
  const textOn = new Map(pages.map(({ label }) => [label, pageText(blocks, `p. ${label}`)]))
  const notes = [...threads].map(([id, note]): DraftNote => {
    const { label, passage } = byId.get(id)!
    const [from, to] = placesOf(passage, textOn.get(label)!)
    return { kind: 'comment', ...note, from, to }
  })
  return settledNotes(notes, blocks)
}

/** The letters and digits of a page's blocks, and where each of them is. */
interface PageText {
  readonly text: string
  readonly places: readonly DraftPlace[]
}

function pageText(blocks: readonly DraftBlock[], locator: string): PageText {
  const places: DraftPlace[] = []
  let text = ''
  for (const [block, one] of blocks.entries()) {
    if (one.locator !== locator && !one.turns?.some((turn) => turn.locator === locator)) continue
    for (const { index, 0: character } of one.text.matchAll(/[\p{L}\p{N}]/gu)) {
      text += character
      for (let unit = 0; unit < character.length; unit += 1) places.push({ block, at: index + unit })
    }
  }
  return { text, places }
}

/** Where a passage begins and ends; the page's beginning if it is not found. */
function placesOf({ marked, before }: Passage, { text, places }: PageText): [DraftPlace, DraftPlace] {
  const start: DraftPlace = places[0] ?? { block: 0, at: 0 }
  for (const length of contexts) {
    const wanted = `${before.slice(Math.max(0, before.length - length))}${marked}`
    const found = wanted === '' ? -1 : text.indexOf(wanted)
    if (found < 0) continue
    const [from, to] = [found + wanted.length - marked.length, found + wanted.length - 1]
    if (marked === '') return [after(places[to]!), after(places[to]!)]
    return [places[from]!, after(places[to]!)]
  }
  return [start, start]
}

function after({ block, at }: DraftPlace): DraftPlace {
  return { block, at: at + 1 }
}

/** `D:20190927120000+02'00'` as ISO 8601; empty for anything else. */
function dateIn(text: string): string {
  const [, year, month, day, hour = '00', minute = '00'] =
    /^D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d))?/.exec(text) ?? []
  return year === undefined ? '' : `${year}-${month}-${day}T${hour}:${minute}`
}
