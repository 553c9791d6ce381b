import { constants, inflateSync } from 'node:zlib'
import type { GivenFile } from '../file'
import { ImportRefusal } from '../../core/importRefusal'

/** Bytes of a page's drawing, a font, or any one object except pictures; the largest real ones have a tenth of it. */
const largestStream = 50_000_000
/** Total bytes of streams that expand more than a hundredfold, which nothing made by people does. */
const mostBlownUp = 50_000_000
/** How far before a stream its dictionary may start, in bytes. */
const longestDictionary = 4000

/**
 * Throws an ImportRefusal when unpacking the file would exhaust the program's memory: pdf.js unpacks without a limit,
 * and V8 ends the process when an array of its reader grows too long. Skips pictures, which are never unpacked, and
 * streams that are encrypted or use old compression methods.
 */
export function refuseBombs({ bytes, name }: GivenFile): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let blownUp = 0
  let end = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', end)) {
    const start = at + 'stream'.length
    const close = file.indexOf('endstream', start)
    const packed = file.subarray(start, close < 0 ? file.length : close)
    const dictionary = dictionaryBefore(file, at, end)
    end = close < 0 ? file.length : close + 'endstream'.length
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue
    const size = sizeOf(packed, dictionary)
    if (size > 100 * packed.length) blownUp += size
    if (size > largestStream || blownUp > mostBlownUp) throw tooMuch(name)
  }
  // Endless text outside any stream has the same effect.
  if (file.length - end > largestStream) throw tooMuch(name)
}

function dictionaryBefore(file: Buffer, at: number, from: number): string {
  const text = file.toString('latin1', Math.max(from, at - longestDictionary), at)
  return text.slice(Math.max(text.lastIndexOf(' obj'), 0))
}

/** The stream's unpacked bytes; anything over the limit comes back as the limit plus one. */
function sizeOf(packed: Buffer, dictionary: string): number {
  const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
  let data: Buffer = packed.subarray(packed[0] === 13 ? 2 : 1)
  try {
    for (let round = 0; round < times; round += 1)
      data = inflateSync(data, { maxOutputLength: largestStream, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if (error instanceof RangeError) return largestStream + 1
    // pdf.js repairs what is damaged or encrypted.
  }
  return data.length
}

function tooMuch(name: string): ImportRefusal {
  return new ImportRefusal(
    'tooComplex',
    `${name} was not opened: a part of it takes more than ${largestStream / 1_000_000} MB once unpacked. It may have been made to do harm; if you trust it, print it from a PDF reader as a new PDF and open that.`,
  )
}
