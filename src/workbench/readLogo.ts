import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Newsroom } from '../core/model/newsroom'
import { causeInWords, LibraryError } from '../library/errors'

type Logo = NonNullable<Newsroom['logo']>

/** The largest picture, in bytes: it is in every report. */
const limit = 200_000

/** A picture as it is kept with the library's settings. Throws a LibraryError with a sentence when it is none, or too large. */
export async function readLogo(file: string): Promise<Logo> {
  const name = basename(file)
  try {
    if ((await stat(file)).size > limit) throw notTaken(name, `it is larger than ${limit / 1000} kB`)
    const bytes = await readFile(file)
    const mediaType = mediaTypeOf(bytes)
    if (!mediaType) throw notTaken(name, 'it is no PNG, JPEG or SVG picture')
    return { mediaType, base64: bytes.toString('base64') }
  } catch (error) {
    throw error instanceof LibraryError ? error : notTaken(name, causeInWords(error), error)
  }
}

/** By what the bytes begin with, whatever the file is called. */
function mediaTypeOf(bytes: Buffer): Logo['mediaType'] | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png'
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg'
  return /^\s*(?:<\?xml[^>]*>|<!--[^]*?-->|<!DOCTYPE svg[^>]*>|\s)*<svg[\s>]/i.test(bytes.toString('utf8'))
    ? 'image/svg+xml'
    : undefined
}

function notTaken(name: string, why: string, cause?: unknown): LibraryError {
  return new LibraryError('notReadable', `${name} was not taken as a logo: ${why}. The one before stays.`, {
    cause,
  })
}
