import { open } from 'node:fs/promises'
import type { Entry, ZipFile } from 'yauzl'

/** Where a file stands in an archive, in bytes from its beginning. */
export interface EntryPlace {
  readonly start: number
  /** After its content, before a data descriptor. */
  readonly end: number
  readonly hasDescriptor: boolean
  /** The length of its row in the archive's list of files. */
  readonly row: number
}

/** Extra fields without another name or comment in them: Zip64 sizes, and Unix times. */
const plainFields = new Set([0x0001, 0x5455])
/** The length of these together, in bytes. */
const mostExtra = 48
/** The possible sizes of a data descriptor, with or without its signature and Zip64. */
const descriptors = [12, 16, 20, 24]

/**
 * Why an entry can't belong to a bundle, as the rest of a sentence. Programs differ in which of an entry's two headers
 * they believe, so both must agree. Names that lead out of the archive were refused before.
 */
export async function wrongEntry(zip: ZipFile, entry: Entry): Promise<string | undefined> {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000
  if (kind === 0o120000) return 'is a link. A bundle contains only files.'
  if (entry.fileName.endsWith('/')) return 'is a folder of its own. A bundle contains only files.'
  if (kind !== 0 && kind !== 0o100000) return 'is no plain file. A bundle contains only files.'
  if (entry.isEncrypted()) return 'is protected with a password. A bundle is never protected.'
  if (!isPlainName(entry)) return 'has a name that other programs may read differently.'
  if (entry.fileComment !== '') return 'has a comment, which other programs show and nothing proves.'
  if (entry.extraFields.some(({ id }) => !plainFields.has(id)))
    return 'has fields in the archive that other programs may read differently.'
  const local = await zip.readLocalFileHeaderPromise(entry)
  const hasDescriptor = (local.generalPurposeBitFlag & 8) !== 0
  const isSame =
    Buffer.compare(local.fileName, entry.fileNameRaw) === 0 &&
    local.compressionMethod === entry.compressionMethod &&
    local.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    local.extraFieldLength <= mostExtra &&
    entry.extraFieldLength <= mostExtra &&
    (hasDescriptor || local.crc32 === entry.crc32)
  return isSame ? undefined : 'stands in the archive under two headers that differ.'
}

/** Whether every program reads the same name, and it is one of a plain path. */
function isPlainName({ fileName, fileNameRaw, generalPurposeBitFlag }: Entry): boolean {
  const isUtf8 = (generalPurposeBitFlag & 0x800) !== 0
  if (!isUtf8 && fileNameRaw.some((byte) => byte > 0x7e)) return false
  // Control and format characters, such as marks that reverse the direction of a name.
  if (/[\p{Cc}\p{Cf}\p{Co}\ufffd\\]/u.test(fileName) || fileNameRaw.includes(0x5c)) return false
  return fileName.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

/** Where an entry stands. */
export async function placeOf(zip: ZipFile, entry: Entry): Promise<EntryPlace> {
  const { fileDataStart, generalPurposeBitFlag } = await zip.readLocalFileHeaderPromise(entry)
  return {
    start: entry.relativeOffsetOfLocalHeader,
    end: fileDataStart + entry.compressedSize,
    hasDescriptor: (generalPurposeBitFlag & 8) !== 0,
    row: 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength,
  }
}

/**
 * What is in an archive besides its files, in sentences: bytes before, between or after them, or a comment. Another
 * program may show any of these, or take them for another archive.
 */
export async function wrongShape(file: string, places: readonly EntryPlace[]): Promise<string[]> {
  const directory = await directoryIn(file)
  if (!directory)
    return ['The archive has a comment, or bytes after its end, which belong to none of its files.']
  const ordered = places.toSorted((a, b) => a.start - b.start)
  const starts = [...ordered.map(({ start }) => start), directory.start]
  const isTiled =
    starts[0] === 0 &&
    ordered.every(({ end, hasDescriptor }, index) => {
      const gap = starts[index + 1]! - end
      return hasDescriptor ? descriptors.includes(gap) : gap === 0
    })
  const listed = places.reduce((sum, { row }) => sum + row, 0)
  return isTiled && listed === directory.bytes && directory.isClosed
    ? []
    : ['The archive has bytes that belong to none of its files; another program may show them.']
}

interface Directory {
  readonly start: number
  readonly bytes: number
  /** Whether the end of the archive follows it directly. */
  readonly isClosed: boolean
}

/** The archive's list of files, by the record at its very end; undefined if something follows that record. */
async function directoryIn(file: string): Promise<Directory | undefined> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const tail = Buffer.alloc(Math.min(98, size))
    await handle.read(tail, 0, tail.length, size - tail.length)
    const end = tail.length - 22
    if (end < 0 || tail.readUInt32LE(end) !== 0x06054b50 || tail.readUInt16LE(end + 20) !== 0)
      return undefined
    const plain = { start: tail.readUInt32LE(end + 16), bytes: tail.readUInt32LE(end + 12) }
    // A large archive has a longer record, and its place, before that.
    const isLarge = end >= 76 && tail.readUInt32LE(end - 20) === 0x07064b50
    if (!isLarge) return { ...plain, isClosed: plain.start + plain.bytes === size - 22 }
    const start = Number(tail.readBigUInt64LE(end - 76 + 48))
    const bytes = Number(tail.readBigUInt64LE(end - 76 + 40))
    const isRecord = tail.readUInt32LE(end - 76) === 0x06064b50 && tail.readBigUInt64LE(end - 72) === 44n
    const isNamed = Number(tail.readBigUInt64LE(end - 20 + 8)) === size - 98
    return { start, bytes, isClosed: isRecord && isNamed && start + bytes === size - 98 }
  } finally {
    await handle.close()
  }
}
