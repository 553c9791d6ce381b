import { counted } from '../../core/text/counted'
import { decodeBytes, encodingNamed, mailEncodingNamed } from './codePages'
import { guessEncoding } from './guessEncoding'
import { ImportRefusal } from '../../core/importRefusal'

/** UTF-16 detection and the search for a declared charset look at this many bytes at most. */
const headBytes = 4096

/** A decoded text, and notices for the person when some characters may be wrong. */
export interface DecodedText {
  readonly text: string
  readonly notices: readonly string[]
}

/**
 * Decodes a file's text: by byte order mark, then as UTF-8, then as UTF-16 without a mark, then by the declared
 * charset, then by a guess from the letters. `declared` is the charset that a container (for example a mail part)
 * names; without it, the HTML head is searched for one.
 * Throws an ImportRefusal `binary` when the bytes are not text.
 */
export function decodeText(bytes: Uint8Array, name: string, declared?: string): DecodedText {
  const { text: marked, guess } = decoded(withoutStrayZeros(bytes), declared)
  const text = marked.replace(/^\ufeff/, '')
  if (text.includes('\0') || controlShare(text) > 0.01) {
    throw new ImportRefusal(
      'binary',
      `${name} was not opened: it holds a program's data, not text. Save the article as text, Markdown or a web page and open that file.`,
    )
  }
  return { text, notices: [...unknown(declared, name), ...guessed(guess, name), ...lost(text, bytes, name)] }
}

/** A text in an encoding that nothing here knows is read as its bytes look, and that is told. */
function unknown(declared: string | undefined, name: string): string[] {
  if (declared === undefined || declared.trim() === '' || mailEncodingNamed(declared) !== undefined) return []
  return [
    `${name} says that it is in the encoding “${declared.trim().slice(0, 40)}”, which Touchstone does not know; check that its letters are right.`,
  ]
}

/** The share of zero bytes up to which they are strays in a text, which browsers drop. */
const mostStrays = 0.01
/** The same for a file that begins as a page or as subtitles. */
const mostInPages = 0.1

function withoutStrayZeros(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0) || markedEncoding(bytes) !== undefined || unmarkedUtf16(bytes) !== undefined)
    return bytes
  const rest = bytes.filter((byte) => byte !== 0)
  const head = Buffer.from(rest.subarray(0, headBytes)).toString('latin1')
  const most = /<!doctype html|<html[\s>]|^WEBVTT/i.test(head) ? mostInPages : mostStrays
  return bytes.length - rest.length > bytes.length * most ? bytes : rest
}

function guessed(encoding: string | undefined, name: string): string[] {
  if (encoding === undefined || encoding === 'windows-1252') return []
  return [
    `${name} does not say which encoding it was saved in; judging by its letters, it was read as ${encoding}. If letters look wrong, save it as UTF-8 and open it again.`,
  ]
}

/** Characters lost in decoding are always reported; a U+FFFD that the file itself contains is not counted. */
function lost(text: string, bytes: Uint8Array, name: string): string[] {
  const replaced = text.match(/\ufffd/g)?.length ?? 0
  if (replaced === 0 || asStrictUtf8(bytes) !== undefined) return []
  return [
    `${counted(replaced, 'character')} of ${name} could not be read and appear as \ufffd in the text: the file is damaged, or not in the encoding it seems to be in.`,
  ]
}

interface Decoding {
  readonly text: string
  /** Set when the encoding was guessed. */
  readonly guess?: string
}

function decoded(bytes: Uint8Array, named: string | undefined): Decoding {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return { text: decodeBytes(bytes, marked) }
  if (bytes.includes(0)) return { text: decodeBytes(bytes, unmarkedUtf16(bytes) ?? 'utf-8') }
  // ISO-2022-JP is all ASCII bytes and would pass for UTF-8.
  const declared = (named === undefined ? undefined : mailEncodingNamed(named)) ?? declaredCharset(bytes)
  if (declared === 'iso-2022-jp' || isIso2022(bytes)) return { text: decodeBytes(bytes, 'iso-2022-jp') }
  // UTF-7 is all ASCII, too.
  if (declared === 'utf-7') return { text: decodeBytes(bytes, declared) }
  const utf8 = asUtf8(bytes)
  if (utf8 !== undefined) return { text: utf8 }
  // A file that claims UTF-8 but isn't tells us nothing about its encoding.
  if (declared !== undefined && declared !== 'utf-8') return { text: decodeBytes(bytes, declared) }
  const guess = guessEncoding(bytes)
  return { text: decodeBytes(bytes, guess), guess }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0 && second === 0 && third === 0xfe && fourth === 0xff ? 'utf-32be' : undefined
}

/**
 * Whether the bytes switch to Japanese and back as ISO-2022-JP does; no other all-ASCII text contains both sequences.
 */
function isIso2022(bytes: Uint8Array): boolean {
  if (!bytes.includes(0x1b)) return false
  const text = Buffer.from(bytes).toString('latin1')
  const has = (shift: string) => text.includes(`\u001b${shift}`)
  return (has('$B') || has('$@')) && (has('(B') || has('(J')) && !/[\x80-\xff]/.test(text)
}

/** In UTF-16, spaces and line ends put zeros on one side of the pairs only; in other data they fall anywhere. */
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

/** Decodes as UTF-8, even if a few bytes of a long file are damaged; undefined when it is something else. */
function asUtf8(bytes: Uint8Array): string | undefined {
  const strict = asStrictUtf8(bytes)
  if (strict !== undefined) return strict
  const text = decodeBytes(bytes, 'utf-8')
  const damaged = text.match(/\ufffd/g)?.length ?? 0
  const sound = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  return damaged * 20 < sound ? text : undefined
}

function asStrictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The known charset that a `<meta>` or an XML declaration names. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1')
  const label = /<(?:meta\b|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]
  const encoding = label === undefined ? undefined : encodingNamed(label)
  // A head that was readable byte by byte is not UTF-16, whatever it says.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding
}

function controlShare(text: string): number {
  // eslint-disable-next-line no-control-regex
  const controls = text.slice(0, 100_000).match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return controls / Math.max(1, Math.min(text.length, 100_000))
}
