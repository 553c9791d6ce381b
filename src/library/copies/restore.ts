import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl'
import type { z } from 'zod'
import type { NamedKey } from '../../core/model/deviceKey'
import { libraryFormat } from '../../core/model/libraryFormat'
import { BackupManifest, hashing, manifestName, type Progress } from './backup'
import { createFile, makeFolder, syncFolder, withMode } from '../disk/durableFile'
import { causeInWords, LibraryError, whyNoArchive } from '../errors'
import { type Modes, modesOf, newLibraryMode, privateFolder } from '../libraryAccess'
import { type TakingLimits, takingLimits } from '../disk/limits'
import { descriptorOfNamed, sizeOfNamed } from '../disk/namedFile'
import { partBeside, removeDeadParts } from '../disk/parts'
import { type Measured, mustFit, nothingMeasured, withFile } from '../disk/room'
import { checkBackupSignature, signatureName } from '../signing/backupSignature'

/** The largest manifest that is read, in bytes: that of some hundred thousand files. */
const manifestLimit = 200_000_000
/** The largest signature that is read, in bytes. */
const signatureLimit = 10_000

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
  limits: TakingLimits = takingLimits,
): Promise<Unpacked> {
  const there = await readdir(folder).catch(() => undefined)
  if (there && there.length > 0) {
    throw new LibraryError(
      'notALibrary',
      `${folder} is not empty. Restore into a new folder, or merge the backup into the library there; nothing was changed.`,
    )
  }
  const place = resolve(folder)
  const made = partBeside(place)
  try {
    await makeFolder(made, privateFolder)
    await removeDeadParts(place)
    if (there) await withMode(made, await newLibraryMode(place))
    const manifest = await unpackBackup(file, made, onProgress, limits)
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
  limits: TakingLimits = takingLimits,
): Promise<Unpacked> {
  try {
    const manifest = await readManifest(file, limits)
    await mustFit(measured(manifest, await sizeOfNamed(file)), into, limits)
    const modes = await modesOf(into)
    const missing = new Set(Object.keys(manifest.files))
    const folders = new Set<string>()
    const total = missing.size
    await forEachEntry(file, limits, async (zip, entry) => {
      if (entry.fileName === manifestName || entry.fileName === signatureName) return
      const listed = missing.delete(entry.fileName) ? manifest.files[entry.fileName] : undefined
      if (!listed) throw wrong(`it holds ${entry.fileName}, which its manifest does not list`)
      const target = resolve(into, ...entry.fileName.split('/'))
      await makeFolders(into, dirname(target), modes, folders)
      onProgress(total - missing.size, total)
      await unpack(zip, entry, target, listed, modes)
    })
    const [first] = missing
    if (first !== undefined) throw wrong(`${first} is missing from it`)
    for (const folder of folders) await syncFolder(folder)
    return manifest
  } catch (error) {
    throw notUsable(file, error)
  }
}

function measured({ files }: BackupManifest, packed: number): Measured {
  let all: Measured = { ...nothingMeasured, packed }
  for (const [name, { bytes }] of Object.entries(files)) all = withFile(all, name, bytes)
  return all
}

/** Makes the folders from `into` to `folder` that are not among `made` yet; they are made durable together. */
async function makeFolders(into: string, folder: string, modes: Modes, made: Set<string>): Promise<void> {
  if (folder === resolve(into) || made.has(folder)) return
  await makeFolders(into, dirname(folder), modes, made)
  await mkdir(folder)
  await withMode(folder, modes.folder)
  made.add(folder)
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  target: string,
  listed: { bytes: number; sha256: string },
  modes: Modes,
): Promise<void> {
  let isRight = false
  const check = hashing((bytes, sha256) => {
    isRight = bytes === listed.bytes && sha256 === listed.sha256
  })
  const mode = entry.fileName.includes('/original/') ? modes.kept : modes.file
  const handle = await createFile(target, mode)
  const content = await zip.openReadStreamPromise(entry).catch(async (error: unknown) => {
    await handle.close()
    throw error
  })
  // The unpacked size is counted while unpacking: an archive may lie about its sizes.
  await pipeline(
    content,
    atMost(listed.bytes, () => `${entry.fileName} is larger than its manifest says`),
    check,
    handle.createWriteStream({ flush: true }),
  )
  if (!isRight) throw wrong(`${entry.fileName} has changed since the backup was made`)
}

function atMost(limit: number, why: () => string): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      if (bytes > limit) done(wrong(why()))
      else done(null, chunk)
    },
  })
}

async function readManifest(file: string, limits: TakingLimits): Promise<Unpacked> {
  const entries = await readEntries(
    file,
    limits,
    new Map([
      [manifestName, manifestLimit],
      [signatureName, signatureLimit],
    ]),
  )
  const bytes = entries.get(manifestName)
  const signature = entries.get(signatureName)
  const manifest = BackupManifest.safeParse(bytes && JSON.parse(bytes.toString('utf8')))
  if (!bytes || !manifest.success) throw wrong(whyNoManifest(manifest.error))
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
async function readEntries(
  file: string,
  taking: TakingLimits,
  limits: ReadonlyMap<string, number>,
): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  await forEachEntry(file, taking, async (zip, entry) => {
    const { fileName } = entry
    const limit = limits.get(fileName)
    if (limit === undefined) return
    if (found.has(fileName)) throw wrong(`it holds ${fileName} twice`)
    const content: Readable = await zip.openReadStreamPromise(entry)
    const bounded = atMost(limit, () => `its ${fileName} is too large`)
    found.set(fileName, await buffer(content.on('error', (error) => bounded.destroy(error)).pipe(bounded)))
  })
  return found
}

function whyNoManifest(error: z.ZodError | undefined): string {
  const [at, path] = error?.issues[0]?.path ?? []
  if (at !== 'files' || path === undefined) return 'it is not a backup made by Touchstone'
  return `its manifest lists ${String(path)}, which is no place in a library`
}

async function forEachEntry(
  file: string,
  limits: TakingLimits,
  task: (zip: ZipFile, entry: Entry) => Promise<void>,
): Promise<void> {
  const opened = descriptorOfNamed(file).then((descriptor) => fromFdPromise(descriptor, { autoClose: false }))
  const zip = await opened.catch((cause: unknown) => {
    throw wrong(whyNoArchive(cause))
  })
  try {
    await mustFit({ ...nothingMeasured, files: zip.entryCount }, '', limits)
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
