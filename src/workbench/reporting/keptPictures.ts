import { join } from 'node:path'
import type { Attachment } from '../../core/model/source'
import { sha256 } from '../../library/log/chain'
import { causeInWords } from '../../library/errors'
import { articlePlaces } from '../../library/places'
import { readPlain } from '../../library/disk/plainFile'
import { type KeptBytes, picturesLimit } from '../../reports/model/pictures'

/** The bytes of a file that is kept with an article. */
export type ReadKept = (file: Attachment) => Promise<KeptBytes>

/** Reads the files kept with an article of a library, as far as they are still what was kept. */
export function keptPictures(library: string, article: string): ReadKept {
  const { snapshots } = articlePlaces(library, article)
  return async (attachment) => {
    try {
      return asKept(attachment, await readPlain(join(snapshots, attachment.file), picturesLimit, library))
    } catch (error) {
      return { why: isMissing(error) ? gone : `its file can’t be read (${causeInWords(error)})` }
    }
  }
}

export const gone = 'its file is no longer kept with the article'

/** The bytes if they are those that were kept. */
export function asKept({ sha256: right }: Attachment, bytes: Uint8Array): KeptBytes {
  return sha256(bytes) === right ? bytes : { why: 'its file has changed since it was kept' }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
