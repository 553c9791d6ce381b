import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { ImportRefusal } from '../../core/importRefusal'

/** How many more bytes may be inflated from one archive, over all reads. */
export interface Allowance {
  left: number
}

/** The most bytes that one page may inflate to; the longest articles have a hundredth of it. */
const largestPage = 100_000_000

/**
 * The body of an HTTP message without its transfer and content codings (RFC 9112, 7; RFC 9110, 8.4.1). Many crawlers
 * store decoded bodies under the original headers, so a body that is not in the declared coding is left unchanged.
 * Throws an ImportRefusal when it inflates to more than 100 MB, or than is left of the allowance.
 */
export function decodedBody(
  body: Uint8Array,
  headers: { get(name: string): string | null | undefined },
  allowance: Allowance,
): Uint8Array {
  const transfer = codings(headers.get('transfer-encoding'))
  const content = codings(headers.get('content-encoding'))
  const plain = transfer.includes('chunked') ? (joinedChunks(body) ?? body) : body
  return [...content, ...transfer]
    .toReversed()
    .reduce((bytes, coding) => inflated(bytes, coding, allowance), plain)
}

/** Codings in the order they were applied; only a few, since each may multiply the size. */
function codings(header: string | null | undefined): string[] {
  return (header ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .slice(0, 3)
}

function inflated(bytes: Uint8Array, coding: string, allowance: Allowance): Uint8Array {
  const limit = Math.min(largestPage, allowance.left)
  const options = { maxOutputLength: Math.max(1, limit) }
  try {
    const plain = decoderOf(coding, bytes)?.(bytes, options)
    if (plain === undefined) return bytes
    allowance.left -= plain.length
    return plain
  } catch (cause) {
    if (!(cause instanceof RangeError)) return bytes
    allowance.left -= limit
    throw new ImportRefusal(
      'tooLarge',
      `The page was not opened: unpacked, it is larger than ${Math.round(limit / 1_000_000)} MB. It may have been made to do harm.`,
      { cause },
    )
  }
}

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array

function decoderOf(coding: string, bytes: Uint8Array): Decoder | undefined {
  if (coding === 'br') return brotliDecompressSync
  // A truncated page is read as far as it goes.
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH }
  if (/^(x-)?gzip$/.test(coding))
    return bytes[0] === 0x1f && bytes[1] === 0x8b
      ? (body, options) => gunzipSync(body, { ...options, ...lenient })
      : undefined
  if (coding !== 'deflate') return undefined
  // "deflate" is zlib's format; some servers send it without zlib's two bytes.
  return ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0
    ? inflateSync
    : inflateRawSync
}

/** The chunks of a chunked body, joined; undefined when it does not begin with a chunk. */
function joinedChunks(body: Uint8Array): Uint8Array | undefined {
  const chunks: Uint8Array[] = []
  let at = 0
  for (;;) {
    const end = body.subarray(at, at + 200).indexOf(0x0a)
    const line = end < 0 ? '' : Buffer.from(body.subarray(at, at + end)).toString('latin1')
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;|$)/i.exec(line)?.[1]
    // What follows a broken chunk has no known length; it is kept, since it may still be text to read.
    if (size === undefined) return at === 0 ? undefined : Buffer.concat([...chunks, body.subarray(at)])
    const length = Number.parseInt(size, 16)
    const start = at + end + 1
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(body.subarray(start, start + length))
    at = start + length
    if (body[at] === 0x0d) at += 1
    if (body[at] === 0x0a) at += 1
    if (at >= body.length) return Buffer.concat(chunks)
  }
}
