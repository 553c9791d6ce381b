import { constants, inflateSync } from 'node:zlib'
import type { GivenFile } from '../file'
import { ImportRefusal } from '../../core/importRefusal'

/** Bytes of a page's drawing, a font, or any one thing but a picture; the largest that are made have a tenth of it. */
const largestStream = 50_000_000
/** Bytes of all streams that are blown up more than a hundredfold, as nothing is that people make. */
const mostBlownUp = 50_000_000
/** In bytes: how far before a stream its dictionary opens. */
const longestDictionary = 4000

/**
 * Throws an ImportRefusal when what is packed in the file would take the memory of the whole program once unpacked:
 * pdf.js unpacks without a limit, and V8 ends the process when an array of its reader grows too long.
 * Pictures are passed over, as they are never unpacked here, and so is what is encrypted or packed in old ways.
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
  // A text that never ends, outside of any stream, does the same.
  if (file.length - end > largestStream) throw tooMuch(name)
}

function dictionaryBefore(file: Buffer, at: number, from: number): string {
  const text = file.toString('latin1', Math.max(from, at - longestDictionary), at)
  return text.slice(Math.max(text.lastIndexOf(' obj'), 0))
}

/** How many bytes the stream has once unpacked; more than the limit is told as one more. */
function sizeOf(packed: Buffer, dictionary: string): number {
  const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
  let data: Buffer = packed.subarray(packed[0] === 13 ? 2 : 1)
  try {
    for (let round = 0; round < times; round += 1)
      data = inflateSync(data, { maxOutputLength: largestStream, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if (error instanceof RangeError) return largestStream + 1
    // What is damaged or encrypted is pdf.js's to mend.
  }
  return data.length
}

function tooMuch(name: string): ImportRefusal {
  return new ImportRefusal(
    'tooComplex',
    `${name} was not opened: a part of it takes more than ${largestStream / 1_000_000} MB once unpacked. It may be made to do harm; if you trust it, print it from a PDF reader as a new PDF and open that.`,
  )
}
