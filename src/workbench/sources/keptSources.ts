import { createHash } from 'node:crypto'
import type { SourceContent } from '../../contract/answers'
import type { Article } from '../../core/model/article'
import type { Attachment } from '../../core/model/source'
import { putRecent } from '../../core/recent'
import type { ImportProcess } from '../../importers/process/importProcess'
import { causeInWords, LibraryError } from '../../library/errors'
import type { Library } from '../../library/library'
import { openPlain, piecesOf } from '../../library/disk/plainFile'
import { attachmentLimit } from '../attachments'
import { sourceContent } from './sourceText'

/** How many texts of sources are kept: a book's takes as much memory as twenty articles. */
const mostKept = 4

/** The file attached to a source. Throws a LibraryError when there is none. */
export function attachmentOf({ sources }: Article, source: string): Attachment {
  const attachment = sources.find(({ id }) => id === source)?.attachment
  if (!attachment) throw new LibraryError('notFound', 'No file is attached to that source.')
  return attachment
}

/** A file kept with an article. */
export interface KeptFile {
  readonly attachment: Attachment
  /** Its path, and the folder of the library that it is in. */
  readonly path: string
  readonly library: string
}

/** The file of an attachment of an article. */
export function keptFileOf(
  library: Pick<Library, 'keptFile' | 'folder'>,
  article: string,
  attachment: Attachment,
): KeptFile {
  return { attachment, path: library.keptFile(article, attachment), library: library.folder }
}

/**
 * The bytes of a kept file, as they were when it was kept. Throws a LibraryError when they can't be read or have changed
 * since: what they say then is not what the source said.
 */
export async function keptBytes({ attachment, path, library }: KeptFile): Promise<Uint8Array> {
  const { name } = attachment
  const { bytes, hash } = await hashed(path, library).catch((cause: unknown) => {
    const why = causeInWords(cause)
    throw new LibraryError('notReadable', `${name} can’t be read: ${why}. A backup may still have it.`, {
      cause,
    })
  })
  if (hash !== attachment.sha256) {
    throw new LibraryError(
      'notReadable',
      `${name} has changed since it was attached, so it is not shown. A backup may still have it as it was.`,
    )
  }
  return bytes
}

/** A file and the SHA-256 of just these bytes; the program does other work between the pieces. */
async function hashed(path: string, under: string): Promise<{ bytes: Uint8Array; hash: string }> {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  for await (const piece of piecesOf(await openPlain(path, under), attachmentLimit)) {
    hash.update(piece)
    pieces.push(piece)
  }
  return { bytes: Buffer.concat(pieces), hash: hash.digest('hex') }
}

/** What the files attached to sources say; the texts read last are kept by the files' SHA-256. */
export class KeptSources {
  private readonly known = new Map<string, Promise<SourceContent>>()

  constructor(private readonly reader: Pick<ImportProcess, 'read' | 'readParts'>) {}

  /** Rejects with a LibraryError when the file is gone or has changed. */
  read(file: KeptFile): Promise<SourceContent> {
    const { name, sha256 } = file.attachment
    const known = this.known.get(sha256)
    if (known) return known
    const reading = keptBytes(file).then((bytes) => sourceContent({ name, bytes }, this.reader))
    putRecent(this.known, sha256, reading, mostKept)
    reading.catch(() => this.known.delete(sha256))
    return reading
  }
}
