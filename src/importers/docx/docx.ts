import type { ArticleDraft } from '../../core/model/article'
import { readArchive } from '../../office/archive'
import { changeNotices } from '../shared/changeNotice'
import { documentDetails, type DocumentProperties } from '../shared/documentDetails'
import type { FileContent, GivenFile } from '../file'
import { settledNotes } from '../../office/text/notePlaces'
import { tidyLeftOut } from '../shared/leftOut'
import { readCoreProperties } from './coreProperties'
import { readHeadersAndFooters } from './headersAndFooters'
import { withListNumbers } from './listNumbers'
import { drawingNotices } from './unreadDrawings'
import { type NotesPart, readNotesPart } from '../../office/ooxml/notes'
import { readOoxml } from '../../office/ooxml/ooxml'
import { openPackage, type Package, type Relationships, targetOf } from '../../office/ooxml/package'
import { linkNotes } from '../../office/text/linkNotes'
import { lostCommentNotices, placedNotes, withMarksInNotes } from './placedNotes'
import { Story } from '../../office/ooxml/story'
import { readStyles, type Styles } from '../../office/ooxml/styles'
import { threadsOf } from '../../office/ooxml/threads'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * A Word document (Office Open XML, ISO/IEC 29500, transitional or strict) as an article draft: its text with all
 * tracked changes accepted, and its comments, footnotes and endnotes; headers and footers are left out.
 * Throws an ImportRefusal when it can't be unpacked, an Error when it contains no document.
 */
export async function importDocx({ bytes, name }: GivenFile): Promise<FileContent> {
  const parts = openPackage(await readArchive(bytes, name))
  const top = await parts.relationships('')
  const main = targetOf(top, 'officeDocument') ?? 'word/document.xml'
  const xml = await parts.text(main)
  if (xml === undefined) throw new Error('The package has no main document.')
  const relationships = await parts.relationships(main)
  const styles = readStyles(await related(parts, relationships, 'styles'))
  const story = new Story({ styles, relationships })
  readOoxml(xml, story)
  const notes = await readNotes(parts, relationships, styles)
  const properties = readCoreProperties(await related(parts, top, 'core-properties'))
  const numberingXml = await related(parts, relationships, 'numbering')
  const margins = await readHeadersAndFooters(parts, relationships, styles)
  return { kind: 'article', draft: draftOf(story, { notes, margins, numberingXml, properties }) }
}

interface Notes {
  readonly comments: NotesPart
  readonly footnotes: NotesPart
  readonly endnotes: NotesPart
  /** The part that says which comments answer which; may be empty. */
  readonly extended: string
}

async function readNotes(parts: Package, relationships: Relationships, styles: Styles): Promise<Notes> {
  const read = async (type: string) => {
    const part = targetOf(relationships, type)
    if (part === undefined) return readNotesPart('', { styles, relationships })
    const own = await parts.relationships(part)
    return readNotesPart((await parts.text(part)) ?? '', { styles, relationships: own })
  }
  return {
    comments: await read('comments'),
    footnotes: await read('footnotes'),
    endnotes: await read('endnotes'),
    extended: await related(parts, relationships, 'commentsExtended'),
  }
}

/** The text of the part that a relationship of this type points to; empty when there is none. */
async function related(parts: Package, relationships: Relationships, type: string): Promise<string> {
  const part = targetOf(relationships, type)
  return part === undefined ? '' : ((await parts.text(part)) ?? '')
}

/** What a document has besides its body. */
interface Besides {
  readonly notes: Notes
  /** The texts of its headers and footers. */
  readonly margins: readonly string[]
  /** The part that says how lists are numbered; may be empty. */
  readonly numberingXml: string
  readonly properties: DocumentProperties
}

function draftOf(story: Story, { notes, margins, numberingXml, properties }: Besides): ArticleDraft {
  const { comments, footnotes, endnotes, extended } = notes
  const { blocks: read, leftOut, placeOf } = story.flow.finish()
  const { blocks, notices } = withListNumbers(read, story.listPlaces, { numberingXml, placeOf })
  const texts = {
    comment: threadsOf(comments.notes, extended),
    footnote: footnotes.notes,
    endnote: endnotes.notes,
  }
  const marks = withMarksInNotes(story.marks, texts)
  const titled = story.title && blocks[placeOf(story.title).block]?.text
  const changed = [story.changes, comments, footnotes, endnotes]
  const sum = (change: 'insertions' | 'deletions') => changed.reduce((all, one) => all + one[change], 0)
  return {
    details: documentDetails(blocks, titled, properties, story.languages.most()),
    mediaType,
    blocks,
    leftOut: tidyLeftOut(
      [...leftOut, ...margins],
      blocks.map((block) => block.text),
    ),
    notices: [
      ...changeNotices(sum('insertions'), sum('deletions')),
      ...embeddedNotices(story.embedded),
      ...notices,
      ...drawingNotices(story.drawings),
      ...lostCommentNotices(marks, texts.comment),
    ],
    notes: settledNotes([...placedNotes(marks, texts, placeOf), ...linkNotes(story.links, placeOf)], blocks),
  }
}

function embeddedNotices(count: number): string[] {
  if (count === 0) return []
  return [
    'A part of this document is stored as a file of another format inside it and was not read. Open the document in Word, save it again, and open that file to get all of its text.',
  ]
}
