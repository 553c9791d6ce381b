import type { ArticleDraft, Details } from '../../core/model/article'
import { type Archive, readArchive } from '../../office/archive'
import { type DecodedText, decodeText } from '../bytes/decoding'
import type { FileContent, GivenFile, Part } from '../file'
import { ImportRefusal } from '../../core/importRefusal'
import { type Chapter, chaptersOf } from './chapters'
import { readContents } from './contents'
import { type BookDocument, readDocument } from './document'
import { refuseEncrypted } from './encryption'
import { referencedNotes } from './noteLinks'
import { type BookPackage, readPackage } from './package'
import { pathOf } from './paths'

const whole = 'The whole book'

/**
 * An e-book (EPUB 2 and 3): one part for the whole book and one for each chapter, titled as in the table of contents.
 * Notes are moved out of the running text to their marks.
 * Throws an ImportRefusal when it is damaged, encrypted, or lists no documents.
 */
export async function importEpub(file: GivenFile): Promise<FileContent> {
  const archive = await readArchive(file.bytes, file.name)
  const book = await readPackage(archive)
  if (book === undefined)
    throw new ImportRefusal(
      'unsupported',
      `${file.name} was not opened: it is an e-book without a list of its contents (an OPF file). Download or export it again.`,
    )
  await refuseEncrypted(archive, book.documents, file.name)
  const documents = await readDocuments(archive, book)
  const chapters = chaptersOf(book.spine, documents, await readContents(archive, book))
  const parts = chapters.map((chapter) => chapterPart(chapter, book.details, archive))
  return {
    kind: 'parts',
    parts: parts.length === 0 ? [] : [bookPart(chapters, book.details, file), ...parts],
  }
}

/** The documents in reading order, and those that hold their notes. */
async function readDocuments(
  archive: Archive,
  book: BookPackage,
): Promise<ReadonlyMap<string, BookDocument>> {
  const files = new Map<string, DecodedText>()
  for (const path of new Set([...book.spine, ...book.documents])) {
    const entry = archive.get(path)
    if (entry !== undefined) files.set(path, decodeText(await entry.read(), path))
  }
  const referenced = referencedNotes(new Map([...files].map(([path, { text }]) => [path, text])))
  const needed = new Set([...book.spine, ...[...referenced].map(pathOf)])
  const documents = new Map<string, BookDocument>()
  for (const path of needed) {
    const file = files.get(path)
    if (file !== undefined) documents.set(path, readDocument(file, path, referenced))
  }
  return documents
}

function bookPart(chapters: readonly Chapter[], details: Details, file: GivenFile): Part {
  return {
    name: whole,
    title: whole,
    isUsual: true,
    open: async () => ({ file, draft: draftOf(chapters, details, 'application/epub+zip') }),
  }
}

function chapterPart(chapter: Chapter, details: Details, archive: Archive): Part {
  const { path, title } = chapter
  return {
    name: path,
    title,
    isUsual: false,
    open: async () => ({
      file: {
        name: path.replace(/^.*\//, ''),
        bytes: (await archive.get(path)?.read()) ?? new Uint8Array(),
      },
      draft: draftOf([chapter], { ...details, title }, 'application/xhtml+xml'),
    }),
  }
}

function draftOf(chapters: readonly Chapter[], details: Details, mediaType: string): ArticleDraft {
  let before = 0
  const notes = chapters.flatMap((chapter) => {
    const moved = chapter.notes.map((note) => ({
      ...note,
      from: { ...note.from, block: note.from.block + before },
      to: { ...note.to, block: note.to.block + before },
    }))
    before += chapter.blocks.length
    return moved
  })
  return {
    details,
    mediaType,
    blocks: chapters.flatMap(({ blocks }) => blocks),
    leftOut: [],
    notes,
    notices: chapters.flatMap(({ notices }) => notices),
  }
}
