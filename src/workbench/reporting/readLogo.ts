import { basename } from 'node:path'
import type { Newsroom } from '../../core/model/newsroom'
import { LibraryError } from '../../library/errors'
import { readGivenFile } from '../../library/disk/readGivenFile'
import { pictureType } from '../sources/pictureType'

export type Logo = NonNullable<Newsroom['logo']>

/** The largest logo, in bytes: every report carries it. */
const logoLimit = 200_000

const logoTypes = ['image/png', 'image/jpeg', 'image/svg+xml'] as const

/**
 * Reads a picture for the top of reports. Its type is detected from its bytes, whatever its name. Throws a
 * LibraryError when it can't be read, is larger than 200 kB, or is not a PNG, JPEG or SVG.
 */
export async function readLogo(file: string): Promise<Logo> {
  const bytes = await readGivenFile(file, logoLimit, (why, cause) => refused(file, why, cause))
  const mediaType = logoTypes.find((type) => type === pictureType(bytes))
  if (!mediaType) throw refused(file, 'it is not a PNG, JPEG or SVG picture')
  return { mediaType, base64: bytes.toString('base64') }
}

function refused(file: string, why: string, cause?: unknown): LibraryError {
  return new LibraryError(
    'notReadable',
    `Could not take ${basename(file)} as the logo: ${why}. The newsroom keeps the one it has.`,
    { cause },
  )
}
