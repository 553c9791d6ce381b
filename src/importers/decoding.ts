import { ImportRefusal } from './refusal'

/** UTF-16 detection and the search for a declared charset look no further than this many bytes. */
const headBytes = 4096

/**
 * The text in a file's bytes: by byte order mark, else as UTF-8, else as UTF-16 without a mark, else by the
 * charset an HTML head declares, else as windows-1252.
 * Throws an ImportRefusal `binary` when the bytes are not text.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const text = decoded(bytes).replace(/^\ufeff/, '')
  if (text.includes('\0') || controlShare(text) > 0.01) {
    throw new ImportRefusal(
      'binary',
      `${name} was not opened: it does not hold text but the data of some program. Save the article as text, Markdown or a web page and open that file.`,
    )
  }
  return text
}

function decoded(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  if (bytes.includes(0)) return new TextDecoder(unmarkedUtf16(bytes) ?? 'utf-8').decode(bytes)
  const declared = declaredCharset(bytes)
  // Its bytes are all ASCII, so that they would pass for UTF-8.
  if (declared === 'iso-2022-jp') return new TextDecoder(declared).decode(bytes)
  const utf8 = asUtf8(bytes)
  if (utf8 !== undefined) return utf8
  return declared === undefined || declared === 'windows-1252'
    ? windows1252(bytes)
    : new TextDecoder(declared).decode(bytes)
}

/** What windows-1252 has at 0x80 to 0x9f; the five it leaves open stay as they are. */
const windowsMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Some releases of Node decode these as ISO 8859-1, which loses every curly quote and dash; so they are mapped here. */
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\x80-\x9f]/g, (mark) => windowsMarks[mark.charCodeAt(0) - 0x80] ?? mark)
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** In UTF-16, blanks and line ends put zeros on one side of the pairs only; in other data they fall anywhere. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, headBytes)
  let first = 0
  let second = 0
  head.forEach((byte, at) => {
    if (byte !== 0) return
    if (at % 2 === 0) first += 1
    else second += 1
  })
  const few = head.length * 0.005
  const some = Math.max(1, head.length * 0.01)
  if (second >= some && first <= few) return 'utf-16le'
  if (first >= some && second <= few) return 'utf-16be'
  return undefined
}

/** As UTF-8, also where a few bytes of a long file were damaged; undefined when it is something else. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    const damaged = text.match(/\ufffd/g)?.length ?? 0
    const sound = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
    return damaged * 20 < sound ? text : undefined
  }
}

/** The charset that a `<meta>` or an XML declaration names, when it is one we know. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, headBytes))
  const label = /<(?:meta\b|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]
  if (label === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(label)
    // A head that could be read byte by byte is not UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return undefined
  }
}

function controlShare(text: string): number {
  // eslint-disable-next-line no-control-regex
  const controls = text.slice(0, 100_000).match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return controls / Math.max(1, Math.min(text.length, 100_000))
}
