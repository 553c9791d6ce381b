import { createHash } from 'node:crypto'
import { attachmentsOf } from '../core/model/attachments'
import type { Attachment } from '../core/model/source'
import { causeInWords, LibraryError } from '../library/errors'
import type { Library } from '../library/library'
import { bytesInWords } from '../library/limits'
import { openPlain, piecesOf } from '../library/plainFile'
import { attachmentLimit } from './attachments'

/**
 * The bytes of a file attached to a source of an article, or cut out of one, named by their SHA-256. They are exactly
 * those that were kept. Throws a LibraryError when there is no such file, or when it is not what was kept any more.
 */
export async function readKeptBytes(library: Library, id: string, sha256: string): Promise<Uint8Array> {
  const { article } = await library.history(id)
  const attachment = attachmentsOf(article).find((candidate) => candidate.sha256 === sha256)
  if (!attachment) throw new LibraryError('notFound', 'No such file is attached to a source of this article.')
  if (attachment.bytes > attachmentLimit)
    throw unreadable(attachment, `it is larger than ${bytesInWords(attachmentLimit)}`)
  const path = library.keptFile(id, attachment)
  const { bytes, found } = await hashed(path, library.folder).catch((error: unknown) => {
    throw unreadable(attachment, causeInWords(error), error)
  })
  if (found !== sha256)
    throw unreadable(attachment, 'it has changed since it was attached, so it is not what the source said')
  return bytes
}

function unreadable({ name }: Attachment, why: string, cause?: unknown): LibraryError {
  return new LibraryError('notReadable', `Could not show ${name}: ${why}.`, { cause })
}

/** A file and the SHA-256 of just these bytes; the program does other work between the pieces. */
async function hashed(path: string, under: string): Promise<{ bytes: Uint8Array; found: string }> {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  for await (const piece of piecesOf(await openPlain(path, under), attachmentLimit)) {
    hash.update(piece)
    pieces.push(piece)
  }
  return { bytes: Buffer.concat(pieces), found: hash.digest('hex') }
}
