import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { NamedKey } from '../core/model/deviceKey'
import { libraryFormat } from '../core/model/libraryFormat'
import { BackupManifest, hashing, manifestName, type Progress } from './backup'
import { makeFolder, syncFolder } from './durableFile'
import { causeInWords, LibraryError, whyNoArchive } from './errors'
import { checkBackupSignature, signatureName } from './signing/backupSignature'

/** The largest manifest that is read, in bytes: that of some hundred thousand files. */
const manifestLimit = 200_000_000
/** The largest signature that is read, in bytes. */
const signatureLimit = 10_000

/** Where files of a backup may go; nothing else is ever unpacked from one. */
const libraryPath = /^(library\.json|learning\.json|articles\/[\w-]+\/[^/\\:]+(\/[^/\\:]+)*)$/

/** A backup that was unpacked: its manifest, and who signed it; null if nobody did. */
export interface Unpacked extends BackupManifest {
  readonly signedBy: NamedKey | null
}

/**
 * Restores a backup into a folder that is new or empty. Every file is checked against the manifest, and the folder
 * appears complete or not at all. Throws a LibraryError.
 */
export async function restoreLibrary(
  file: string,
  folder: string,
  onProgress: Progress = () => undefined,
): Promise<Unpacked> {
  const there = await readdir(folder).catch(() => undefined)
  if (there && there.length > 0) {
    throw new LibraryError(
      'notALibrary',
      `${folder} is not empty. Restore into a new folder, or merge the backup into the library there; nothing was changed.`,
    )
  }
  const place = resolve(folder)
  const made = join(dirname(place), `.${basename(place)}.restoring-${randomUUID()}`)
  try {
    await makeFolder(made)
    const manifest = await unpackBackup(file, made, onProgress)
    if (there) await rmdir(place)
    await rename(made, place)
    await syncFolder(dirname(place))
    return manifest
  } catch (error) {
    await rm(made, { recursive: true, force: true }).catch(() => undefined)
    throw notUsable(file, error)
  }
}

/**
 * Unpacks a backup into a separate folder and checks every file against the manifest. Throws a LibraryError that says
 * what is wrong with it; the content of the folder must not be used then.
 */
export async function unpackBackup(
  file: string,
  into: string,
  onProgress: Progress = () => undefined,
): Promise<Unpacked> {
  try {
    const manifest = await readManifest(file)
    const missing = new Set(Object.keys(manifest.files))
    const folders = new Set<string>()
    const total = missing.size
    await forEachEntry(file, async (zip, entry) => {
      if (entry.fileName === manifestName || entry.fileName === signatureName) return
      const told = manifest.files[entry.fileName]
      if (!told || !libraryPath.test(entry.fileName) || !missing.delete(entry.fileName))
        throw wrong(`it holds ${entry.fileName}, which its manifest does not list`)
      const target = join(into, ...entry.fileName.split('/'))
      folders.add(dirname(target))
      await mkdir(dirname(target), { recursive: true })
      onProgress(total - missing.size, total)
      await unpack(zip, entry, target, told)
    })
    const [first] = missing
    if (first !== undefined) throw wrong(`${first} is missing from it`)
    for (const folder of folders) await syncFolder(folder)
    return manifest
  } catch (error) {
    throw notUsable(file, error)
  }
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  target: string,
  told: { bytes: number; sha256: string },
): Promise<void> {
  let isRight = false
  const check = hashing((bytes, sha256) => {
    isRight = bytes === told.bytes && sha256 === told.sha256
  })
  const content = await zip.openReadStreamPromise(entry)
  const mode = entry.fileName.includes('/original/') ? 0o444 : 0o644
  // The unpacked size is counted while unpacking: an archive may lie about its sizes.
  await pipeline(
    content,
    atMost(told.bytes, entry.fileName),
    check,
    createWriteStream(target, { mode, flush: true }),
  )
  if (!isRight) throw wrong(`${entry.fileName} has changed since the backup was made`)
}

function atMost(limit: number, name: string): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      if (bytes > limit) done(wrong(`${name} is larger than its manifest says`))
      else done(null, chunk)
    },
  })
}

async function readManifest(file: string): Promise<Unpacked> {
  const entries = await readEntries(
    file,
    new Map([
      [manifestName, manifestLimit],
      [signatureName, signatureLimit],
    ]),
  )
  const bytes = entries.get(manifestName)
  const signature = entries.get(signatureName)
  const manifest = BackupManifest.safeParse(bytes && JSON.parse(bytes.toString('utf8')))
  if (!bytes || !manifest.success) throw wrong('it is not a backup made by Touchstone')
  if (manifest.data.format > libraryFormat)
    throw wrong('a newer version of Touchstone made it; use that version')
  const signedBy = signature ? checkBackupSignature(bytes, signature) : null
  if (signedBy === 'false')
    throw wrong(
      'its signature is not valid; somebody changed the backup, or its signature, after it was made',
    )
  return { ...manifest.data, signedBy }
}

/** The bytes of the named entries that are there; `limits` are their largest sizes, in bytes. */
async function readEntries(file: string, limits: ReadonlyMap<string, number>): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  await forEachEntry(file, async (zip, entry) => {
    const { fileName } = entry
    const limit = limits.get(fileName)
    if (limit === undefined) return
    if (entry.uncompressedSize > limit) throw wrong(`its ${fileName} is too large`)
    if (found.has(fileName)) throw wrong(`it holds ${fileName} twice`)
    found.set(fileName, await buffer(await zip.openReadStreamPromise(entry)))
  })
  return found
}

async function forEachEntry(
  file: string,
  task: (zip: ZipFile, entry: Entry) => Promise<void>,
): Promise<void> {
  const zip = await openPromise(file, { autoClose: false }).catch((cause: unknown) => {
    throw wrong(whyNoArchive(cause))
  })
  try {
    for await (const entry of zip.eachEntry()) await task(zip, entry)
  } finally {
    zip.close()
  }
}

function wrong(why: string): LibraryError {
  return new LibraryError('badBackup', why)
}

function notUsable(file: string, error: unknown): LibraryError {
  if (error instanceof LibraryError && error.code === 'badBackup' && error.message.startsWith(file))
    return error
  const why = error instanceof SyntaxError ? 'its manifest is damaged' : causeInWords(error)
  return new LibraryError('badBackup', `${file} can't be used: ${why}. Nothing was changed.`, {
    cause: error,
  })
}
