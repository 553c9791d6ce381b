import { createHash } from 'node:crypto'
import { type FileHandle, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { z } from 'zod'
import { PlainName } from '../../core/model/fileName'
import { Identifier, isIdentifier } from '../../core/model/identifier'
import { libraryFormat } from '../../core/model/libraryFormat'
import { createFile, syncFile, syncFolder } from '../disk/durableFile'
import { causeInWords, LibraryError } from '../errors'
import { keptFileLimit, logLimit } from '../disk/limits'
import { logEnding } from '../log/log'
import { openNamed } from '../disk/namedFile'
import { partBeside, removeDeadParts } from '../disk/parts'
import { openPlain, piecesOf, readPlain } from '../disk/plainFile'
import { listPlain, listPlainTree, passedOver } from '../disk/plainFolder'
import { signatureEntry, signatureName } from '../signing/backupSignature'
import { deviceSigner } from '../signing/deviceKey'
import type { DeviceSigner } from '../signing/ed25519'
import { listArticles, noLibrary } from '../list/survey'
import { isEarlierLeftOver } from '../trash'

/** Where a file of a backup belongs in the library, with slashes; nothing else is ever unpacked from one. */
const BackupPath = z.string().refine(isLibraryPath)

function isLibraryPath(path: string): boolean {
  const [top, id, ...inside] = path.split('/')
  if (id === undefined) return top === 'library.json' || top === 'learning.json'
  const isInside = inside.length > 0 && inside.every((name) => PlainName.safeParse(name).success)
  return top === 'articles' && isIdentifier(id) && isInside
}

/** manifest.json of a backup: its content, and the hash of every file. */
export const BackupManifest = z.object({
  kind: z.literal('touchstone-backup'),
  format: z.number().int().positive(),
  made: z.string(),
  articles: z.array(Identifier),
  files: z.record(BackupPath, z.object({ bytes: z.number(), sha256: z.string() })),
})
export type BackupManifest = z.infer<typeof BackupManifest>

export const manifestName = 'manifest.json'

export interface BackupRequest {
  readonly folder: string
  /** The file to write; an existing one is replaced when the new one is complete. */
  readonly to: string
  /** The ids of the articles; all of them if missing. */
  readonly articles?: readonly string[]
  /** The app's own folder with this device's key; without it, or without a key there, the backup is not signed. */
  readonly appData?: string
}

/** What was written. */
export interface BackupOutcome {
  readonly file: string
  readonly articles: number
  readonly files: number
  /** Of the backup file. */
  readonly bytes: number
  /** Sentences about what is in the library but is neither a file nor a folder. */
  readonly passedOver: readonly string[]
  readonly isSigned: boolean
}

export type Progress = (done: number, total: number) => void

/** The same date for every entry: the time of writing a file adds nothing to what the log says. */
const entryDate = new Date('2000-01-01T00:00:00Z')

/**
 * Writes a library, or some of its articles, to one zip file, streaming throughout. It only reads the library, and
 * may run beside its writer: logs are read up to their last complete line. Throws a LibraryError.
 */
export async function backUpLibrary(
  { folder, to, articles, appData }: BackupRequest,
  onProgress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<BackupOutcome> {
  const present = await listArticles(folder).catch((cause: unknown) => {
    throw noLibrary(folder, cause, ' Nothing was written.')
  })
  const ids = articles ?? present.ids
  const known = new Set(present.ids)
  const missing = ids.find((id) => !known.has(id))
  if (missing !== undefined)
    throw new LibraryError('notFound', `The library has no article ${missing}. Nothing was written.`)
  const part = partBeside(to)
  await removeDeadParts(to)
  try {
    await mustBeReplaceable(to)
    // What the ranking learned belongs to the person, not to the articles, so only a backup of the whole library has
    // it.
    const own = articles ? [] : await learningIn(folder)
    const listed = await filesOf(folder, ids)
    const paths = ['library.json', ...own, ...listed.files]
    const signer = appData === undefined ? undefined : await deviceSigner(appData)
    const files = await writeZip(folder, part, ids, paths, onProgress, signal, signer)
    await syncFile(part)
    const { size } = await stat(part)
    await rename(part, to)
    await syncFolder(dirname(to))
    return {
      file: to,
      articles: ids.length,
      files,
      bytes: size,
      isSigned: signer !== undefined,
      passedOver: articles ? listed.others : [...present.others, ...listed.others],
    }
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    if (signal?.aborted) throw new LibraryError('cancelled', 'The backup was stopped; nothing was written.')
    throw new LibraryError(
      'notSaved',
      `The backup ${to} could not be written: ${causeInWords(error)}. The library was not changed.`,
      { cause: error },
    )
  }
}

/** A device such as /dev/null would be gone if a file took its place. */
async function mustBeReplaceable(to: string): Promise<void> {
  const there = await stat(to).catch(() => undefined)
  if (there && !there.isFile() && !there.isDirectory())
    throw new Error('it is not a file that can be replaced')
}

async function writeZip(
  folder: string,
  to: string,
  articles: readonly string[],
  paths: readonly string[],
  onProgress: Progress,
  signal: AbortSignal | undefined,
  signer: DeviceSigner | undefined,
): Promise<number> {
  const zip = new ZipFile()
  // A backup holds everything, for the account alone.
  const target = (await createFile(to, 0o600)).createWriteStream()
  const written = pipeline(zip.outputStream, target, { signal })
  // Ends the pipeline, which closes the file.
  zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error))
  const files: BackupManifest['files'] = {}
  for (const [index, path] of paths.entries()) {
    zip.addReadStreamLazy(path, { mtime: entryDate, mode: 0o100644 }, (take) => {
      onProgress(index, paths.length)
      contentOf(folder, path)
        .then((content) =>
          take(
            null,
            content.pipe(hashing((bytes, sha256) => (files[path] = { bytes, sha256 }))).on('error', take),
          ),
        )
        .catch((error: unknown) => take(error, Readable.from([])))
    })
  }
  let manifestBytes = Buffer.alloc(0)
  // When the hash of every file is known.
  zip.addReadStreamLazy(manifestName, { mtime: entryDate, mode: 0o100644 }, (take) => {
    const made = new Date().toISOString()
    const manifest: BackupManifest = {
      kind: 'touchstone-backup',
      format: libraryFormat,
      made,
      articles: [...articles],
      files,
    }
    manifestBytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
    take(null, Readable.from([manifestBytes]))
  })
  if (signer)
    zip.addReadStreamLazy(signatureName, { mtime: entryDate, mode: 0o100644 }, (take) =>
      take(null, Readable.from([signatureEntry(manifestBytes, signer)])),
    )
  zip.end()
  await written
  return paths.length
}

/** The bytes of a file; of a log, up to the last complete line, because its writer may be writing the next one. */
async function contentOf(folder: string, path: string): Promise<Readable> {
  const file = join(folder, path)
  if (!file.endsWith(logEnding)) return Readable.from(piecesOf(await openPlain(file, folder), keptFileLimit))
  const bytes = await readPlain(file, logLimit, folder)
  return Readable.from([bytes.subarray(0, bytes.lastIndexOf(10) + 1)])
}

/** Passes bytes on and reports their count and SHA-256. */
export function hashing(onEnd: (bytes: number, sha256: string) => void): Transform {
  const hash = createHash('sha256')
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      onEnd(bytes, hash.digest('hex'))
      done()
    },
  })
}

async function learningIn(folder: string): Promise<string[]> {
  const name = 'learning.json'
  return (await listPlain(folder)).files.includes(name) ? [name] : []
}

/** The paths of all files of these articles, in the library, with slashes, and sentences about what is no file. */
async function filesOf(folder: string, ids: readonly string[]) {
  const paths: string[] = []
  const sentences: string[] = []
  for (const id of ids.toSorted()) {
    const { files, others } = await listPlainTree(join(folder, 'articles', id), folder)
    const own = files.filter((path) => !isEarlierLeftOver(path)).map((path) => `articles/${id}/${path}`)
    // A backup with such a path could not be restored.
    const unfit = own.find((path) => !isLibraryPath(path))
    if (unfit !== undefined)
      throw new Error(`${unfit} has a name that no backup can have; give it another one and try again`)
    paths.push(...own)
    sentences.push(...others.map(({ name, kind }) => passedOver(`articles/${id}/${name}`, kind)))
  }
  return { files: paths.toSorted(), others: sentences }
}

/** The SHA-256 of a file that a person named, read as a stream. */
export async function sha256OfFile(file: string): Promise<{ bytes: number; sha256: string }> {
  return hashOf(await openNamed(file))
}

/** The same of a plain file of a library; see `openPlain`. */
export async function sha256OfPlain(file: string, under: string): Promise<{ bytes: number; sha256: string }> {
  return hashOf(await openPlain(file, under))
}

async function hashOf(handle: FileHandle): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of piecesOf(handle, keptFileLimit)) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}
