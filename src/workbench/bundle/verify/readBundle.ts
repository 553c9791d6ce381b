import { createHash } from 'node:crypto'
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl'
import { causeInWords, LibraryError, whyNoArchive } from '../../../library/errors'
import { descriptorOfNamed } from '../../../library/disk/namedFile'
import { type EntryPlace, placeOf, wrongEntry, wrongShape } from './archiveShape'
import type { KeptFile } from '../manifest'

/** The limits of a bundle: a file beyond them is malicious or not a bundle. Bytes are unpacked bytes. */
export interface BundleLimits {
  readonly files: number
  readonly bytes: number
  /** Total size of the files that are read into memory. */
  readonly inMemory: number
}

const standardLimits: BundleLimits = { files: 50_000, bytes: 8_000_000_000, inMemory: 1_000_000_000 }

/** Originals and snapshots can be as large as films; their bytes are hashed once and not kept. */
const isKept = (path: string): boolean => !/^(snapshots|original)\//.test(path)

/** The content of a bundle. */
export interface ReadBundle {
  /** Every file by its path, with its size in bytes and its SHA-256. */
  readonly files: ReadonlyMap<string, KeptFile>
  /** The bytes of a file, except originals and snapshots; undefined if there is none. */
  readonly bytes: (path: string) => Uint8Array | undefined
  /** The bytes of any file, read again from the archive. */
  readonly read: (path: string) => Promise<Uint8Array>
  /** What is wrong with the archive itself, in sentences that name the file in it. */
  readonly problems: readonly string[]
}

/**
 * Reads a whole bundle and unpacks nothing to the disk. Bytes are counted while unpacking, whatever sizes the archive
 * claims. Throws a LibraryError when it is not a ZIP archive, or exceeds the limits of a bundle.
 */
export async function readBundle(file: string, limits: BundleLimits = standardLimits): Promise<ReadBundle> {
  const files = new Map<string, KeptFile>()
  const kept = new Map<string, Uint8Array>()
  const names = new Set<string>()
  const places: EntryPlace[] = []
  const problems: string[] = []
  const left = { bytes: limits.bytes, inMemory: limits.inMemory }
  await eachEntry(file, limits.files, problems, async (zip, entry) => {
    const path = entry.fileName
    places.push(await placeOf(zip, entry))
    const wrong = await wrongEntry(zip, entry)
    // Where capitals or composed letters make no difference, one would replace the other.
    const name = path.normalize('NFKC').toLowerCase()
    if (names.has(name))
      problems.push(`${path} is in the bundle twice; it is impossible to say which one counts.`)
    else if (wrong !== undefined) problems.push(`${path} ${wrong}`)
    else {
      const chunks: Uint8Array[] = []
      const hash = createHash('sha256')
      let bytes = 0
      try {
        for await (const chunk of await contentOf(zip, entry)) {
          bytes += chunk.length
          take(left, 'bytes', chunk.length, file)
          hash.update(chunk)
          if (!isKept(path)) continue
          take(left, 'inMemory', chunk.length, file)
          chunks.push(chunk)
        }
      } catch (error) {
        if (error instanceof LibraryError) throw error
        problems.push(`${path} can’t be unpacked: ${causeInWords(error)}.`)
      }
      files.set(path, { path, bytes, sha256: hash.digest('hex') })
      if (isKept(path)) kept.set(path, Buffer.concat(chunks))
    }
    names.add(name)
  })
  if (problems.length === 0) problems.push(...(await wrongShape(file, places)))
  return {
    files,
    bytes: (path) => kept.get(path),
    read: (path) => readAgain(file, path, limits),
    problems,
  }
}

async function readAgain(file: string, path: string, limits: BundleLimits): Promise<Uint8Array> {
  const left = { bytes: limits.bytes, inMemory: limits.inMemory }
  const chunks: Uint8Array[] = []
  let isFound = false
  await eachEntry(file, limits.files, [], async (zip, entry) => {
    if (isFound || entry.fileName !== path) return
    isFound = true
    for await (const chunk of await contentOf(zip, entry)) {
      take(left, 'inMemory', chunk.length, file)
      chunks.push(chunk)
    }
  })
  return Buffer.concat(chunks)
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  return (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>
}

async function eachEntry(
  file: string,
  most: number,
  problems: string[],
  task: (zip: ZipFile, entry: Entry) => Promise<void>,
): Promise<void> {
  const opened = descriptorOfNamed(file).then((descriptor) => fromFdPromise(descriptor, { autoClose: false }))
  const zip = await opened.catch((error: unknown) => {
    throw refused(file, whyNoArchive(error), error)
  })
  try {
    if (zip.entryCount > most)
      throw refused(
        file,
        `it holds ${zip.entryCount.toLocaleString('en')} files, more than any replay bundle`,
      )
    for await (const entry of zip.eachEntry()) await task(zip, entry)
  } catch (error) {
    if (error instanceof LibraryError) throw error
    problems.push(`The archive’s list of files is damaged or leads out of it: ${causeInWords(error)}.`)
  } finally {
    zip.close()
  }
}

type Left = { bytes: number; inMemory: number }

function take(left: Left, what: keyof Left, bytes: number, file: string): void {
  left[what] -= bytes
  if (left[what] < 0)
    throw refused(file, 'unpacked, it is larger than any replay bundle and may be malicious')
}

function refused(file: string, why: string, cause?: unknown): LibraryError {
  return new LibraryError('badBackup', `${file} can’t be checked: ${why}. Nothing was changed.`, { cause })
}
