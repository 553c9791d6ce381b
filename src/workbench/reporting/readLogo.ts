import { basename } from 'node:path'
import type { Newsroom } from '../../core/model/newsroom'
import { LibraryError } from '../../library/errors'
import { readGivenFile } from '../../library/readGivenFile'

export type Logo = NonNullable<Newsroom['logo']>

/** The largest logo, in bytes: every report carries it. */
const logoLimit = 200_000

/**
 * Reads a picture for the top of reports. Its type is detected from its bytes, whatever its name. Throws a
 * LibraryError when it can't be read, is larger than 200 kB, or is not a PNG, JPEG or SVG.
 */
export async function readLogo(file: string): Promise<Logo> {
  const bytes = await readGivenFile(file, logoLimit, (why, cause) => refused(file, why, cause))
  const mediaType = mediaTypeOf(bytes)
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

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const jpegSignature = Buffer.from([0xff, 0xd8, 0xff])

/**
 * An SVG is XML whose first element is svg, after a declaration, comments and a document type; matched in linear
 * time.
 */
const svgStart = /^\uFEFF?(?:<\?xml[^>]*>)?(?:\s|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^>[]*>)*<svg[\s>]/i

function mediaTypeOf(bytes: Buffer): Logo['mediaType'] | undefined {
  if (bytes.subarray(0, 8).equals(pngSignature)) return 'image/png'
  if (bytes.subarray(0, 3).equals(jpegSignature)) return 'image/jpeg'
  return svgStart.test(bytes.toString('utf8')) ? 'image/svg+xml' : undefined
}
