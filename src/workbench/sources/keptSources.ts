import { createHash } from 'node:crypto'
import type { SourceContent } from '../../contract/answers'
import type { Article } from '../../core/model/article'
import type { Attachment } from '../../core/model/source'
import type { ImportProcess } from '../../importers/process/importProcess'
import { causeInWords, LibraryError } from '../../library/errors'
import type { Library } from '../../library/library'
import { openPlain, piecesOf } from '../../library/plainFile'
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

/**
 * The bytes of a file kept with an article, as they were when it was kept. Throws a LibraryError when they can't be
 * read or have changed since: what they say then is not what the source said.
 */
export async function keptBytes(library: Library, id: string, attachment: Attachment): Promise<Uint8Array> {
  const path = library.keptFile(id, attachment)
  const { name } = attachment
  const { bytes, hash } = await hashed(path, library.folder).catch((cause: unknown) => {
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
  read(library: Library, article: Article, source: string): Promise<SourceContent> {
    return this.readNew(library, article.id, attachmentOf(article, source))
  }

  /** The same for a file kept with an article that no source names yet. */
  readNew(library: Library, id: string, attachment: Attachment): Promise<SourceContent> {
    const known = this.known.get(attachment.sha256)
    if (known) return known
    const reading = keptBytes(library, id, attachment).then((bytes) =>
      sourceContent({ name: attachment.name, bytes }, this.reader),
    )
    this.keep(attachment.sha256, reading)
    return reading
  }

  private keep(hash: string, reading: Promise<SourceContent>): void {
    this.known.set(hash, reading)
    reading.catch(() => this.known.delete(hash))
    const [oldest] = this.known.keys()
    if (this.known.size > mostKept && oldest !== undefined) this.known.delete(oldest)
  }
}
