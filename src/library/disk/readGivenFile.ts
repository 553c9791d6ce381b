import { whyUnreadable } from '../errors'
import { givenPath, onDisk } from './fileNames'
import { openNamed } from './namedFile'
import { readUpTo } from './plainFile'

/**
 * The bytes of a file that a person named, of at most `limit` bytes. If it can't be read, throws the result of
 * `refused`, which is given the cause as half a sentence, such as "it is a folder".
 */
export async function readGivenFile(
  file: string,
  limit: number,
  refused: (why: string, cause?: unknown) => Error,
): Promise<Buffer> {
  try {
    const handle = await openNamed(onDisk(await givenPath(file)))
    try {
      return await readUpTo(handle, limit)
    } finally {
      await handle.close()
    }
  } catch (cause) {
    throw refused(whyUnreadable(cause), cause)
  }
}
