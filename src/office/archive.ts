import { type Entry as ZipEntry, fromBufferPromise, type ZipFile } from 'yauzl'
import { ImportRefusal } from '../core/importRefusal'

/** A file in a ZIP archive. */
export interface ArchiveEntry {
  /** Its path, with slashes; never absolute and never out of the archive. */
  readonly name: string
  /** Uncompressed bytes, as the archive declares them. */
  readonly size: number
  /** Whether it is stored without compression, as are files that are already compressed. */
  readonly isStored: boolean
  /** Reads its bytes. Throws an ImportRefusal when they are damaged, or more than the archive may inflate to. */
  readonly read: () => Promise<Uint8Array>
}

export interface ArchiveLimits {
  /** The most bytes that all reads of the archive together may inflate to. */
  readonly inflated: number
  readonly entries: number
}

const standardLimits: ArchiveLimits = { inflated: 400_000_000, entries: 100_000 }

/** A ZIP archive in memory: its files by name, in archive order, without folders. */
export type Archive = ReadonlyMap<string, ArchiveEntry>

/**
 * Opens a ZIP archive. Inflated bytes are counted as they come, over all entries, so that a small file can't fill the
 * memory. `name` is the file's name. Throws an ImportRefusal when it is not a ZIP archive, has too many entries, or
 * names files outside itself.
 */
export async function readArchive(
  bytes: Uint8Array,
  name: string,
  limits: ArchiveLimits = standardLimits,
): Promise<Archive> {
  const counter = new Counter(name, limits.inflated)
  const entries = new Map<string, ArchiveEntry>()
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    })
    if (zip.entryCount > limits.entries)
      throw tooMuch(name, `it holds ${zip.entryCount.toLocaleString('en')} files`)
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      entries.set(entry.fileName, {
        name: entry.fileName,
        size: entry.uncompressedSize,
        isStored: entry.compressionMethod === 0,
        read: () => inflate(zip, entry, name, counter),
      })
    }
    return entries
  } catch (cause) {
    if (cause instanceof ImportRefusal) throw cause
    throw damagedArchive(name, cause)
  }
}

async function inflate(zip: ZipFile, entry: ZipEntry, name: string, counter: Counter): Promise<Uint8Array> {
  if (entry.isEncrypted())
    throw new ImportRefusal(
      'unsupported',
      `${name} was not opened: it is protected with a password. Save it without one and open that file.`,
    )
  const chunks: Uint8Array[] = []
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      counter.add(chunk.length)
      chunks.push(chunk)
    }
  } catch (cause) {
    if (cause instanceof ImportRefusal) throw cause
    throw damagedArchive(name, cause)
  }
  return Buffer.concat(chunks)
}

/** Counts the bytes inflated from one archive. */
class Counter {
  private sum = 0

  constructor(
    private readonly name: string,
    private readonly limit: number,
  ) {}

  add(bytes: number): void {
    this.sum += bytes
    if (this.sum > this.limit)
      throw tooMuch(this.name, `unpacked, it is larger than ${Math.round(this.limit / 1_000_000)} MB`)
  }
}

function tooMuch(name: string, why: string): ImportRefusal {
  return new ImportRefusal(
    'tooLarge',
    `${name} was not opened: ${why}. It may have been made to do harm; if you trust it, unpack it and open the files in it.`,
  )
}

function damagedArchive(name: string, cause: unknown): ImportRefusal {
  return new ImportRefusal(
    'tooComplex',
    `${name} was not opened: it is damaged and can't be unpacked. Save or download it again.`,
    { cause },
  )
}
