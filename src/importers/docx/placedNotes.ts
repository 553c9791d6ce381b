import { counted } from '../../core/text/counted'
import { shorten } from '../../core/text/shorten'
import type { PartNote } from '../../office/ooxml/notes'
import type { DraftNote, DraftPlace } from '../../core/model/article'
import type { WriterNote } from '../../core/model/writerNote'
import type { FlowPlace } from '../../office/text/textFlow'
import type { NoteText } from '../../office/text/noteText'
import type { Mark, MarkKind } from '../../office/ooxml/story'

/** The texts of a document's notes, by kind and ID. */
export interface NoteTexts {
  readonly comment: ReadonlyMap<string, NoteText>
  readonly footnote: ReadonlyMap<string, PartNote>
  readonly endnote: ReadonlyMap<string, PartNote>
}

/** The marks of a story with those in its footnotes and endnotes, which are where these notes are. */
export function withMarksInNotes(marks: readonly Mark[], texts: NoteTexts): Mark[] {
  const inNotes = marks.flatMap(({ kind, id, place }): Mark[] => {
    const note = kind === 'footnote' || kind === 'endnote' ? texts[kind].get(id) : undefined
    return (note?.comments ?? []).map((comment) => ({ kind: 'comment', id: comment, place }))
  })
  return [...marks, ...inNotes]
}

/** A notice of comments on text that is not read, such as that of a header, with their words. */
export function lostCommentNotices(marks: readonly Mark[], comments: NoteTexts['comment']): string[] {
  const placed = new Set(marks.filter(({ kind }) => kind.startsWith('comment')).map(({ id }) => id))
  const lost = [...comments].filter(([id, { text }]) => !placed.has(id) && text !== '')
  if (lost.length === 0) return []
  const said = lost
    .slice(0, 5)
    .map(([, { author, text }]) => `${author ? `${author}: ` : ''}“${shorten(text, 200)}”`)
  return [
    `${counted(lost.length, 'comment')} in this document ${lost.length === 1 ? 'is' : 'are'} on text that is not read, such as a header: ${said.join(' ')}`,
  ]
}

/**
 * Places the notes on the passages that a story marks for them: a comment on its range, or else at its reference mark;
 * footnotes and endnotes at their marks.
 */
export function placedNotes(
  marks: readonly Mark[],
  texts: NoteTexts,
  placeOf: (place: FlowPlace) => DraftPlace,
): DraftNote[] {
  const places = placesOf(marks)
  const comments = [...texts.comment].flatMap(([id, note]) => {
    const mark = places.comment.get(id) ?? places.commentEnd.get(id) ?? places.commentStart.get(id)
    if (mark === undefined) return []
    const from = places.commentStart.get(id) ?? mark
    const to = places.commentEnd.get(id) ?? mark
    return [noteOf('comment', note, placeOf(from), placeOf(to))]
  })
  const notes = (['footnote', 'endnote'] as const).flatMap((kind) =>
    [...texts[kind]].flatMap(([id, note]) => {
      const mark = places[kind].get(id)
      return mark === undefined ? [] : [noteOf(kind, note, placeOf(mark), placeOf(mark))]
    }),
  )
  return [...comments, ...notes].filter((note) => note.text !== '' || note.links.length > 0)
}

function noteOf(
  kind: WriterNote['kind'],
  { text, author, at, links, question }: NoteText,
  from: DraftPlace,
  to: DraftPlace,
): DraftNote {
  return { kind, text, author, at, links, ...(question === undefined ? {} : { question }), from, to }
}

function placesOf(marks: readonly Mark[]): Record<MarkKind, Map<string, FlowPlace>> {
  const places: Record<MarkKind, Map<string, FlowPlace>> = {
    commentStart: new Map(),
    commentEnd: new Map(),
    comment: new Map(),
    footnote: new Map(),
    endnote: new Map(),
  }
  for (const { kind, id, place } of marks) if (!places[kind].has(id)) places[kind].set(id, place)
  return places
}
