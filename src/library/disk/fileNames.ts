import { isUtf8 } from 'node:buffer'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Linux names files by bytes, which need not be text. In this program a path is a string all the same: each byte that is
 * not UTF-8 is a lone surrogate, from U+DC80 to U+DCFF, which no text has. (Python does so too, in PEP 383.)
 */
const loneByte = /[\uDC80-\uDCFF]/gu
const firstByte = 0xdc00

/** The name of a file, from the bytes in its folder. */
export function nameFrom(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  let name = ''
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((count) => isUtf8(bytes.subarray(at, at + count))) ?? 0
    const isWhole = length > 0 && at + length <= bytes.length
    name += isWhole
      ? bytes.toString('utf8', at, at + length)
      : String.fromCharCode(firstByte + (bytes[at] ?? 0))
    at += isWhole ? length : 1
  }
  return name
}

/** The path as the system takes it: bytes where the text can't name them. */
export function onDisk(path: string): string | Buffer {
  if (path.search(loneByte) < 0) return path
  const parts = Array.from(path, (character) => {
    const code = character.charCodeAt(0)
    const isByte = character.length === 1 && code >= firstByte + 0x80 && code <= firstByte + 0xff
    return isByte ? Buffer.of(code - firstByte) : Buffer.from(character)
  })
  return Buffer.concat(parts)
}

/** The path as people read it, with `\xff` for each byte that is no text. */
export function shownPath(path: string): string {
  return path.replace(loneByte, (byte) => `\\x${(byte.charCodeAt(0) - firstByte).toString(16)}`)
}

/** The file's name as people read it. */
export function shownName(path: string): string {
  return shownPath(basename(path))
}

/**
 * The path of what a person named, where a dialog or a terminal passed it on with U+FFFD for the bytes that are no text;
 * the same path where no single file fits.
 */
export async function givenPath(path: string): Promise<string> {
  if (!path.includes('\uFFFD')) return path
  const folder = await givenPath(dirname(path))
  // A folder that can't be listed is reported when the file is read.
  const names = await readdir(onDisk(folder), { encoding: 'buffer' }).catch(() => [])
  const fitting = names.filter((bytes) => bytes.toString('utf8') === basename(path))
  const [only] = fitting
  return join(folder, only && fitting.length === 1 ? nameFrom(only) : basename(path))
}
