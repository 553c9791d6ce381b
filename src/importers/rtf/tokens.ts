/** Receives the parts of an RTF file in order. */
export interface TokenReader {
  readonly open: () => void
  /** Returns false to end the reading. */
  readonly close: () => boolean
  /** A control word like `\b0`, with its number if it has one. */
  readonly word: (name: string, value: number | undefined) => void
  /** A control symbol like `\~`: the character after the backslash. */
  readonly symbol: (character: string) => void
  /** Bytes of text, plain or as `\'hh`. */
  readonly text: (bytes: Uint8Array) => void
  /** Binary data, which is skipped. */
  readonly binary: () => void
}

const open = 0x7b
const close = 0x7d
const backslash = 0x5c
const carriageReturn = 0x0d
const lineFeed = 0x0a

/** The longest control word in letters, according to the specification. */
const longestWord = 32

/** Splits RTF (specification 1.9.1) into tokens, without interpreting the words. */
export function readTokens(bytes: Uint8Array, reader: TokenReader): void {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at]!
    if (byte === open) {
      reader.open()
      at += 1
    } else if (byte === close) {
      if (!reader.close()) return
      at += 1
    } else if (byte === backslash) at = readControl(bytes, at + 1, reader)
    else if (isLayout(byte)) at += 1
    else {
      const end = endOfText(bytes, at)
      reader.text(bytes.subarray(at, end))
      at = end
    }
  }
}

/** Line ends and zeros only lay out the file and are not text. */
function isLayout(byte: number): boolean {
  return byte === carriageReturn || byte === lineFeed || byte === 0
}

function endOfText(bytes: Uint8Array, from: number): number {
  let at = from
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at]!
    if (byte === open || byte === close || byte === backslash || isLayout(byte)) break
  }
  return at
}

/** Reads what follows a backslash; returns the index after it. */
function readControl(bytes: Uint8Array, from: number, reader: TokenReader): number {
  const first = bytes[from]
  if (first === undefined) return from
  if (isLetter(first)) return readWord(bytes, from, reader)
  if (first !== 0x27) {
    reader.symbol(String.fromCharCode(first))
    return from + 1
  }
  const digits = String.fromCharCode(bytes[from + 1] ?? 0, bytes[from + 2] ?? 0)
  if (!/^[\da-f]{2}$/i.test(digits)) return from + 1
  reader.text(Uint8Array.of(parseInt(digits, 16)))
  return from + 3
}

function readWord(bytes: Uint8Array, from: number, reader: TokenReader): number {
  let at = from
  while (at < bytes.length && at - from < longestWord && isLetter(bytes[at]!)) at += 1
  const name = ascii(bytes, from, at)
  const number = at
  if (bytes[at] === 0x2d) at += 1
  while (at < bytes.length && isDigit(bytes[at]!)) at += 1
  const value = Number.parseInt(ascii(bytes, number, Math.min(at, number + 12)), 10)
  // One space after a word ends it and is not text.
  const end = bytes[at] === 0x20 ? at + 1 : at
  if (name === 'bin') {
    reader.binary()
    return end + Math.max(0, value || 0)
  }
  reader.word(name, Number.isNaN(value) ? undefined : value)
  return end
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}
