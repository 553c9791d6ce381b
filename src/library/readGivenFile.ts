import { readFile, stat } from 'node:fs/promises'
import { whyUnreadable } from './errors'
import { givenPath, onDisk } from './fileNames'

/**
 * The bytes of a file that a person named, of at most `limit` bytes. If it can't be read, throws the result of
 * `refused`, which is given the cause as half a sentence, such as "it is a folder".
 */
export async function readGivenFile(
  file: string,
  limit: number,
  refused: (why: string, cause?: unknown) => Error,
): Promise<Buffer> {
  const place = onDisk(await givenPath(file))
  const stats = await stat(place).catch((cause: unknown) => {
    throw refused(whyUnreadable(cause), cause)
  })
  if (stats.isDirectory()) throw refused('it is a folder')
  // A device or a pipe may never end.
  if (!stats.isFile()) throw refused('it is not a file')
  if (stats.size > limit) throw refused(`it is larger than ${inWords(limit)}`)
  return readFile(place).catch((cause: unknown) => {
    throw refused(whyUnreadable(cause), cause)
  })
}

function inWords(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes / 1000} kB` : `${bytes / 1_000_000} MB`
}
