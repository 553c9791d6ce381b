/** Pictures that the window shows, by their media types. */
export const pictureTypes = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'image/svg+xml',
] as const
export type PictureType = (typeof pictureTypes)[number]

/** How the bytes of each begin, in Latin-1; a dot is any byte. */
const starts: readonly (readonly [RegExp, PictureType])[] = [
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^[^]{4}ftypavi[fs]/, 'image/avif'],
  [/^BM[^]{4}\0\0\0\0/, 'image/bmp'],
]

/**
 * An SVG is XML whose first element is svg, after a declaration, comments and a document type; matched in linear
 * time.
 */
const svgStart = /^\uFEFF?(?:<\?xml[^>]*>)?(?:\s|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^>[]*>)*<svg[\s>]/i

/** The media type of a picture by its bytes, whatever its name; undefined if they are none. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const { buffer, byteOffset } = bytes
  const start = Buffer.from(buffer, byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  const known = starts.find(([pattern]) => pattern.test(start))
  if (known) return known[1]
  const text = Buffer.from(buffer, byteOffset, Math.min(bytes.length, longestStart)).toString('utf8')
  return svgStart.test(text) ? 'image/svg+xml' : undefined
}

/** How far into a file its svg element may begin, in bytes. */
const longestStart = 500_000
