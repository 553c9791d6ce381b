import { basename } from 'node:path'
import { LibraryError } from '../library/errors'
import { readGivenFile } from '../library/disk/readGivenFile'

/** The largest file that can be attached to a source, in bytes. */
export const attachmentLimit = 200_000_000

/** Reads a file to attach. Throws a LibraryError when it can't be read or is too large. */
export function readAttachment(file: string): Promise<Uint8Array> {
  return readGivenFile(
    file,
    attachmentLimit,
    (why, cause) => new LibraryError('notReadable', `Could not attach ${basename(file)}: ${why}.`, { cause }),
  )
}
