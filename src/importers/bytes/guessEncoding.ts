import { analyse, type Match } from 'chardet'
import { decodeBytes } from './codePages'

/** Bytes to analyse: enough to count any language's letter sequences. */
const sampleBytes = 64_000
/** A guess with less confidence than this, out of 100, is no better than assuming a Western text. */
const fairlySure = 20

const multibyte = /^(Shift_JIS|EUC-JP|EUC-KR|Big5|GB18030)$/
const otherScript = /^(windows-125[1356]|windows-874|ISO-8859-[5678]|KOI8-R)$/
const otherLatin = /^(windows-125[0478]|ISO-8859-[29])$/
const western = /^(windows-1252|ISO-8859-1)$/

/**
 * The likeliest encoding, by its name in the Encoding Standard, of a text that is not Unicode and declares nothing.
 * Cautious: windows-1252 unless the letters point to another.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = nonAsciiLines(bytes)
  const matches = analyse(sample)
  const likeliest = matches.find((match) => isCredible(match, sample))
  return refined(likeliest?.name ?? 'windows-1252', sample)
}

/**
 * The lines that contain more than ASCII, without tags: the rest of a page is English whatever language its text is in.
 */
function nonAsciiLines(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = []
  let size = 0
  for (let at = bytes.findIndex(isHigh); at >= 0 && size < sampleBytes;) {
    const start = Math.max(bytes.lastIndexOf(0x0a, at) + 1, at - 1000)
    const newline = bytes.indexOf(0x0a, at)
    const end = Math.min(newline < 0 ? bytes.length : newline + 1, start + sampleBytes)
    lines.push(bytes.subarray(start, end))
    size += end - start
    const next = bytes.subarray(end).findIndex(isHigh)
    at = next < 0 ? -1 : end + next
  }
  const text = Buffer.concat(lines).toString('latin1')
  return Buffer.from(text.replace(/<[^<>]{0,2000}>/g, ' '), 'latin1')
}

function isHigh(byte: number): boolean {
  return byte >= 0x80
}

function isCredible({ name, confidence }: Match, sample: Uint8Array): boolean {
  if (multibyte.test(name)) return confidence >= fairlySure || (isMostlyHigh(sample) && isClean(sample, name))
  if (confidence < fairlySure) return false
  if (otherScript.test(name)) return isMostlyHigh(sample)
  return otherLatin.test(name) || (western.test(name) && !hasSignsInWords(sample, refined(name, sample)))
}

/** In non-Latin scripts nearly every letter has its high bit set; in Latin scripts only the few accented ones do. */
function isMostlyHigh(sample: Uint8Array): boolean {
  const high = sample.filter(isHigh).length
  const letters = sample.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length
  return high > letters
}

function isClean(sample: Uint8Array, encoding: string): boolean {
  return !decodeBytes(sample, encoding.toLowerCase()).includes('\ufffd')
}

/** Symbols that show up inside words when read in the wrong encoding: `Œwi¹teczny` is “świąteczny”. */
function hasSignsInWords(sample: Uint8Array, encoding: string): boolean {
  return /\p{L}[¢£¥¦¯±²³¸¹¼½¾¿×÷]\p{L}/u.test(decodeBytes(sample, encoding))
}

/** Picks between an ISO encoding and the Windows one with the same letters by the few characters that differ. */
function refined(name: string, sample: Uint8Array): string {
  const latin1 = Buffer.from(sample).toString('latin1')
  switch (name) {
    case 'ISO-8859-1':
      // Where windows-1252 has ¤ and the fractions, ISO 8859-15 has the euro sign and the ligatures.
      return /\xa4|[a-z][\xbc\xbd]|[\xbc\xbd][a-z]/i.test(latin1) ? 'iso-8859-15' : 'windows-1252'
    case 'windows-1252':
      // š and ž are the same in both; beside them, è, æ and ð are the č, ć and đ of South Slavic languages.
      return /[\x8a\x8e\x9a\x9e]/.test(latin1) &&
        /[\xe6\xe8\xf0]/.test(latin1) &&
        !/[\xe0\xe9\xea\xe4\xf6]/.test(latin1)
        ? 'windows-1250'
        : 'windows-1252'
    case 'ISO-8859-2':
      // ą of Windows is š of ISO, which Polish does not have; its ę, ł and ż are the same in both.
      return /\xb9/.test(latin1) && /[\xb3\xbf\xea]/.test(latin1) && !/[\xb1\xb6\xbc]/.test(latin1)
        ? 'windows-1250'
        : 'iso-8859-2'
    case 'ISO-8859-7':
      // Ά differs; the other letters are the same.
      return /\xb6[\xdc-\xfe]/.test(latin1) ? 'iso-8859-7' : 'windows-1253'
    case 'ISO-8859-8':
      return 'windows-1255'
    case 'ISO-8859-9':
      return 'windows-1254'
    default:
      return name.toLowerCase()
  }
}
