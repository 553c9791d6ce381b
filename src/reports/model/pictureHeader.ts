/** Types that web pages show without harm and without a script. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export type PictureType = (typeof pictureTypes)[number]

/** The type of a picture and its size in pixels. */
export interface PictureHeader {
  readonly mediaType: PictureType
  readonly width: number
  readonly height: number
}

/** A picture as a report shows it. */
export interface Picture extends PictureHeader {
  readonly bytes: Uint8Array
}

type Size = Pick<PictureHeader, 'width' | 'height'> | undefined

const formats: readonly (readonly [RegExp, PictureType, (view: DataView) => Size])[] = [
  [/^\x89PNG\r\n.{6}IHDR/s, 'image/png', (view) => size(view.getUint32(16), view.getUint32(20))],
  [/^GIF8[79]a/, 'image/gif', (view) => size(view.getUint16(6, true), view.getUint16(8, true))],
  [/^RIFF.{4}WEBPVP8[ LX]/s, 'image/webp', webpSize],
  [/^\xff\xd8\xff/, 'image/jpeg', jpegSize],
]

/** What a picture's first bytes say of it, whatever its name; undefined if it is none of these types, or is cut off. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const beginning = String.fromCharCode(...bytes.subarray(0, 16))
  const found = formats.find(([start]) => start.test(beginning))
  if (!found) return undefined
  const [, mediaType, sizeIn] = found
  try {
    const measured = sizeIn(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return measured && measured.width > 0 && measured.height > 0 ? { mediaType, ...measured } : undefined
  } catch (error) {
    // A view refuses to read beyond its end.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function size(width: number, height: number) {
  return { width, height }
}

/** WebP, in its lossy, lossless and extended forms (RFC 9649, 2.5 to 2.7). */
function webpSize(view: DataView): Size {
  const kind = String.fromCharCode(view.getUint8(15))
  if (kind === ' ') return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
  if (kind === 'X')
    return size((view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1)
  const bits = view.getUint32(21, true)
  return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
}

/** The frame header of a JPEG is one of several segments, each with its length (ISO/IEC 10918-1, B.1 and B.2.2). */
function jpegSize(view: DataView): Size {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return size(view.getUint16(at + 7), view.getUint16(at + 5))
    else at += 2 + Math.max(view.getUint16(at + 2), 2)
  }
}

/** SOF0 to SOF15, without the Huffman tables, the extension and the arithmetic conditioning between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
