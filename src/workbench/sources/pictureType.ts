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

/** What stands in the bytes of each, as Latin-1, and where. */
const signatures: readonly (readonly [PictureType, readonly (readonly [number, string])[]])[] = [
  ['image/png', [[0, '\x89PNG\r\n\x1a\n']]],
  ['image/jpeg', [[0, '\xff\xd8\xff']]],
  ['image/gif', [[0, 'GIF8']]],
  [
    'image/webp',
    [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
  ],
  ['image/avif', [[4, 'ftypavi']]],
  [
    'image/bmp',
    [
      [0, 'BM'],
      [6, '\0\0\0\0'],
    ],
  ],
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
  const known = signatures.find(([, parts]) => parts.every(([at, part]) => start.startsWith(part, at)))
  if (known) return known[0]
  const text = Buffer.from(buffer, byteOffset, Math.min(bytes.length, longestStart)).toString('utf8')
  return svgStart.test(text) ? 'image/svg+xml' : undefined
}

/** How far into a file its svg element may begin, in bytes. */
const longestStart = 500_000
