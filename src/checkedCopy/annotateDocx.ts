import type { WriterNote } from '../core/model/writerNote'
import { readNotesPart } from '../office/ooxml/notes'
import { ownAuthor } from '../office/text/ownAuthor'
import { readStyles } from '../office/ooxml/styles'
import { threadsOf } from '../office/ooxml/threads'
import {
  commentsKind,
  type NewComment,
  namedParagraphs,
  noComments,
  startTag,
  withComments,
  writeThreads,
} from './comments'
import { FreeIds, FreeParagraphIds } from './ids'
import { readMarkup } from './markup'
import { placeRemarks } from './placeRemarks'
import { EditedPackage } from './parts'
import type { Remark } from './remark'
import {
  durableName,
  paragraphName,
  withoutNamed,
  withoutOwnComments,
  withoutOwnMarks,
  withoutOwnThreads,
} from './strip'
import { mapText, storyContext } from './textMap'
import { ownNamespace } from './xmlWords'

export interface AnnotateOptions {
  /** On whose behalf; empty for the program's own name. */
  readonly author: string
  /** The time on all comments and suggestions, ISO 8601 in UTC, to the second. */
  readonly date: string
  /** The article's canonical text; if the document's text differs, an Error is thrown. */
  readonly text?: string
}

/** Word opens no document with more comments (Microsoft, MS-OI29500, 2.1.315). */
const mostComments = 32_767

/**
 * Adds remarks to a Word document as comments, and as tracked changes where they correct words; everything else stays
 * byte for byte. Replaces what this program wrote into it before. Positions in `remarks` refer to the canonical text
 * that the importer makes of the document.
 * Throws an ImportRefusal when the document can't be unpacked, an Error when it is damaged, when a remark is outside
 * its text, or when there are too many comments for Word.
 */
export async function annotateDocx(
  original: Uint8Array,
  name: string,
  remarks: readonly Remark[],
  options: AnnotateOptions,
): Promise<Uint8Array> {
  const parts = await EditedPackage.open(original, name)
  const before = await parts.text(parts.main)
  if (before === undefined) throw new Error(`${name} was not annotated: the package has no main document.`)
  const comments = await parts.related('comments')
  const extended = await parts.related('commentsExtended')
  const { xml: theirs, own } = withoutOwnComments(comments?.xml ?? noComments(ownNamespace(startTag(before))))
  const xml = withoutOwnMarks(before, own)
  const threads = extended && withoutOwnThreads(extended.xml, own)
  const map = mapText(xml, await storyContext(parts))
  if (options.text !== undefined && options.text !== map.text)
    throw new Error(`${name} was not annotated: its text differs from the article’s.`)

  const roots = readMarkup(theirs)
  const count = roots.children.length + remarks.length
  if (count > mostComments)
    throw new Error(`${name} was not annotated: Word can’t open a document with ${count} comments.`)
  const answered = answeredComments(remarks, theirs, threads ?? '')
  const freeParagraphs = new FreeParagraphIds([xml, theirs, threads ?? ''])
  const named = namedParagraphs(theirs, new Set(answered.values()), () => freeParagraphs.next())
  const author = ownAuthor(options.author)
  const placed = placeRemarks(map, remarks, answered, new FreeIds([map.root, roots]), {
    author,
    date: options.date,
  })
  const written = placed.comments.map(({ id, lines, answers }): NewComment => ({
    id,
    lines,
    author,
    date: options.date,
    paragraph: freeParagraphs.next(),
    parent: answers === undefined ? undefined : named.names.get(answers),
  }))
  await replace(parts, parts.main, before, placed.xml)
  const after = withComments(named.xml, written)
  if (comments !== undefined) await replace(parts, comments.part, comments.xml, after)
  else if (written.length > 0)
    await parts.add(commentsKind(ownNamespace(startTag(before)).startsWith('http://purl.oclc.org/')), after)
  if (extended !== undefined && threads !== extended.xml) await parts.set(extended.part, threads!)
  await forgetNames(parts, own.paragraphs)
  await writeThreads(parts, threads, written)
  return parts.bytes()
}

/** When Word saves a copy, it lists our comments in its own parts; this removes the entries of deleted comments. */
async function forgetNames(parts: EditedPackage, paragraphs: ReadonlySet<string>): Promise<void> {
  const ids = await parts.related('commentsIds')
  if (ids === undefined || paragraphs.size === 0) return
  const { xml, durable } = withoutNamed(ids.xml, paragraphName, paragraphs)
  await replace(parts, ids.part, ids.xml, xml)
  const extensible = await parts.related('commentsExtensible')
  if (extensible !== undefined)
    await replace(
      parts,
      extensible.part,
      extensible.xml,
      withoutNamed(extensible.xml, durableName, durable).xml,
    )
}

async function replace(parts: EditedPackage, part: string, before: string, after: string): Promise<void> {
  if (after !== before) await parts.set(part, after)
}

/** The IDs of the writers' comments that remarks answer; a footnote, or a comment that is gone, has no thread. */
function answeredComments(
  remarks: readonly Remark[],
  comments: string,
  extended: string,
): Map<Remark, string> {
  const { notes } = readNotesPart(comments, { styles: readStyles(''), relationships: new Map() })
  const threads = [...threadsOf(notes, extended)]
  const found = remarks.flatMap((remark): [Remark, string][] => {
    const id = remark.answers && threads.find(([, note]) => isSame(note, remark.answers!))?.[0]
    return id === undefined ? [] : [[remark, id]]
  })
  return new Map(found)
}

function isSame(note: Pick<WriterNote, 'author' | 'at' | 'text'>, other: WriterNote): boolean {
  return (
    other.kind === 'comment' &&
    note.author === other.author &&
    note.at === other.at &&
    note.text === other.text
  )
}
