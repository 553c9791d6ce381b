import type { ArticleDraft, DraftNote } from '../../core/model/article'
import { type Archive, readArchive } from '../../office/archive'
import type { FileContent, GivenFile } from '../file'
import { tidyLeftOut } from '../shared/leftOut'
import { ImportRefusal } from '../../core/importRefusal'
import { changeNotices } from '../shared/changeNotice'
import { documentDetails, type DocumentProperties } from '../shared/documentDetails'
import { elementTexts } from '../../office/text/elementTexts'
import { isOwnAuthor } from '../../office/text/ownAuthor'
import { linkNotes } from '../../office/text/linkNotes'
import { settledNotes } from '../../office/text/notePlaces'
import { threaded } from '../../office/text/threads'
import { writersComments } from '../../office/text/writersComments'
import type { TextFlow } from '../../office/text/textFlow'
import { decodeXml } from '../../office/xml'
import { readOdf } from './odf'
import { type PlacedNoteText, Story } from './story'
import { readStyles } from './styles'

const mediaType = 'application/vnd.oasis.opendocument.text'

/**
 * An OpenDocument text (ISO/IEC 26300) as an article draft: its text with all tracked changes accepted, without headers
 * and footers, and its comments, footnotes and endnotes.
 * Throws an ImportRefusal when it can't be unpacked or is encrypted, an Error when it contains no text document.
 */
export async function importOdt({ bytes, name }: GivenFile): Promise<FileContent> {
  const archive = await readArchive(bytes, name)
  if ((await textIn(archive, 'META-INF/manifest.xml')).includes('encryption-data'))
    throw new ImportRefusal(
      'unsupported',
      `${name} was not opened: it is protected with a password. Save it without one and open that file.`,
    )
  const content = await textIn(archive, 'content.xml')
  if (content === '') throw new Error('The package has no content.')
  const story = new Story(readStyles([await textIn(archive, 'styles.xml'), content]))
  readOdf(content, story)
  return { kind: 'article', draft: draftOf(story, readMeta(await textIn(archive, 'meta.xml'))) }
}

async function textIn(archive: Archive, name: string): Promise<string> {
  const entry = archive.get(name)
  return entry === undefined ? '' : decodeXml(await entry.read())
}

function readMeta(xml: string): DocumentProperties {
  const textOf = elementTexts((reader) => readOdf(xml, reader))
  return {
    title: textOf('dc:title'),
    // OpenDocument's `dc:creator` is the person who saved the file last.
    creator: textOf('meta:initial-creator') || textOf('dc:creator'),
    language: textOf('dc:language'),
  }
}

function draftOf(story: Story, properties: DocumentProperties): ArticleDraft {
  const { blocks, leftOut, placeOf } = story.flow.finish()
  return {
    details: documentDetails(
      blocks,
      story.title && blocks[placeOf(story.title).block]?.text,
      properties,
      story.languages.most(),
    ),
    mediaType,
    blocks,
    leftOut: tidyLeftOut(
      leftOut,
      blocks.map((block) => block.text),
    ),
    notices: changeNotices(story.insertions, story.deletions),
    notes: settledNotes([...placedNotes(story, placeOf), ...linkNotes(story.links, placeOf)], blocks),
  }
}

function placedNotes(
  { notes, ends }: Story,
  placeOf: ReturnType<TextFlow['finish']>['placeOf'],
): DraftNote[] {
  const comments = new Map(notes.filter(({ kind }) => kind === 'comment').map((one) => [one.id, one]))
  const parentOf = parentsOf(comments, ({ id, from }) =>
    JSON.stringify([placeOf(from), placeOf(ends.get(id) ?? from)]),
  )
  const texts = new Map([...comments].map(([id, { note }]) => [id, note]))
  const threads = threaded(writersComments(texts, parentOf), {
    parentOf,
    isResolved: (id) => comments.get(id)?.isResolved ?? false,
  })
  return notes.flatMap(({ kind, id, note, from }) => {
    const text = kind === 'comment' ? threads.get(id) : note
    if (text === undefined || (text.text === '' && text.links.length === 0)) return []
    const to = kind === 'comment' ? (ends.get(id) ?? from) : from
    return [{ ...text, kind, from: placeOf(from), to: placeOf(to) }]
  })
}

/**
 * The comment that each one answers. LibreOffice before version 24 doesn't say so: there, a later comment on exactly the
 * words of one by this program answers that. `wordsOf` identifies the words of a comment.
 */
function parentsOf(
  comments: ReadonlyMap<string, PlacedNoteText>,
  wordsOf: (comment: PlacedNoteText) => string,
): (id: string) => string | undefined {
  const own = [...comments.values()].filter(({ note }) => isOwnAuthor(note.author))
  const ownAt = new Map(own.map((one) => [wordsOf(one), one]))
  return (id) => {
    const comment = comments.get(id)
    if (!comment || comment.answers !== undefined || isOwnAuthor(comment.note.author)) return comment?.answers
    const asked = ownAt.get(wordsOf(comment))
    return asked && asked.note.at < comment.note.at ? asked.id : undefined
  }
}
