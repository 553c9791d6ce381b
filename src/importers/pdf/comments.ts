import type { DraftNote } from '../../core/model/article'
import { linksIn } from '../../office/text/noteLinks'
import type { NoteText } from '../../office/text/noteText'
import { threaded } from '../../office/text/threads'
import { type Annotation, textIn } from './annotations'
import type { Glyph } from './glyphs/glyph'
import { type PageTexts, type Passage, passageAt, placesOf } from './passages'

/** A comment that somebody made in a PDF reader, and the letters that it is on. */
export interface PageComment {
  readonly id: string
  readonly note: NoteText
  /** The comment that this one answers. */
  readonly answers: string | undefined
  readonly isResolved: boolean
  readonly passage: Passage
}

const commenting = new Set(
  'Text FreeText Highlight Underline Squiggly StrikeOut Caret Square Circle Line Polygon PolyLine Ink Stamp'.split(
    ' ',
  ),
)
/** What a mark without words says. */
const unsaid: Readonly<Record<string, string>> = { StrikeOut: '(struck out)' }
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

/** A page with its comments and the label that blocks have it by. */
export interface CommentedPage {
  readonly label: string
  readonly comments: readonly PageComment[]
}

/** The comments as notes on their passages of the pages' texts, answers with what they answer. */
export function placedComments(pages: readonly CommentedPage[], texts: PageTexts): DraftNote[] {
  const all = pages.flatMap(({ label, comments }) => comments.map((one) => ({ ...one, label })))
  const byId = new Map(all.map((one) => [one.id, one]))
  const threads = threaded(new Map(all.map(({ id, note }) => [id, note])), {
    parentOf: (id) => byId.get(id)?.answers,
    isResolved: (id) => byId.get(id)?.isResolved ?? false,
  })
  return [...threads].map(([id, note]): DraftNote => {
    const { label, passage } = byId.get(id)!
    const [from, to] = placesOf(passage, texts.get(label)!)
    return { kind: 'comment', ...note, from, to }
  })
}

/** `D:20190927120000+02'00'` as ISO 8601; empty for anything else. */
function dateIn(text: string): string {
  const [, year, month, day, hour = '00', minute = '00'] =
    /^D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d))?/.exec(text) ?? []
  return year === undefined ? '' : `${year}-${month}-${day}T${hour}:${minute}`
}
