import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { z } from 'zod'
import { libraryFormat } from '../core/model/libraryFormat'
import { syncFile, syncFolder } from './durableFile'
import { causeInWords, LibraryError } from './errors'
import { logEnding } from './log'
import { signatureEntry, signatureName } from './signing/backupSignature'
import { deviceSigner } from './signing/deviceKey'
import type { DeviceSigner } from './signing/ed25519'
import { articleIds } from './survey'

/** manifest.json of a backup: its content, and the hash of every file. */
export const BackupManifest = z.object({
  kind: z.literal('touchstone-backup'),
  format: z.number().int().positive(),
  made: z.string(),
  articles: z.array(z.string()),
  /** By path in the backup. */
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
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
  const present = await articleIds(folder).catch((cause: unknown) => {
    throw new LibraryError('notALibrary', `There is no library at ${folder}. Nothing was written.`, { cause })
  })
  const ids = articles ?? present
  const part = join(dirname(to), `.touchstone-${randomUUID()}.part`)
  try {
    await mustBeReplaceable(to)
    // What the ranking learned belongs to the person, not to the articles, so only a backup of the whole library has
    // it.
    const own = articles ? [] : await learningIn(folder)
    const paths = ['library.json', ...own, ...(await filesOf(folder, ids))]
    const signer = appData === undefined ? undefined : await deviceSigner(appData)
    const files = await writeZip(folder, part, ids, paths, onProgress, signal, signer)
    await syncFile(part)
    const { size } = await stat(part)
    await rename(part, to)
    await syncFolder(dirname(to))
    return { file: to, articles: ids.length, files, bytes: size, isSigned: signer !== undefined }
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
  const written = pipeline(zip.outputStream, createWriteStream(to, { flags: 'wx' }), { signal })
  const failed = new Promise<never>((_, reject) => zip.on('error', reject))
  const files: BackupManifest['files'] = {}
  for (const [index, path] of paths.entries()) {
    zip.addReadStreamLazy(path, { mtime: entryDate, mode: 0o100644 }, (take) => {
      onProgress(index, paths.length)
      contentOf(join(folder, path))
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
  await Promise.race([written, failed])
  return paths.length
}

/** The bytes of a file; of a log, up to the last complete line, because its writer may be writing the next one. */
async function contentOf(file: string): Promise<Readable> {
  if (!file.endsWith(logEnding)) {
    const handle = await open(file)
    return handle.createReadStream()
  }
  const bytes = await readFile(file)
  return Readable.from([bytes.subarray(0, bytes.lastIndexOf(10) + 1)])
}

/** Passes bytes on and reports their count and SHA-256. */
export function hashing(tell: (bytes: number, sha256: string) => void): Transform {
  const hash = createHash('sha256')
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      tell(bytes, hash.digest('hex'))
      done()
    },
  })
}

async function learningIn(folder: string): Promise<string[]> {
  const name = 'learning.json'
  return (await stat(join(folder, name)).catch(() => undefined)) ? [name] : []
}

/** The paths of all files of these articles, in the library, with slashes. */
async function filesOf(folder: string, ids: readonly string[]): Promise<string[]> {
  const paths: string[] = []
  for (const id of ids.toSorted()) {
    const entries = await readdir(join(folder, 'articles', id), { recursive: true, withFileTypes: true })
    for (const entry of entries) {
      // A file that is still being written is not part of the library yet.
      if (!entry.isFile() || entry.name.endsWith('.new')) continue
      const inside = join(entry.parentPath, entry.name).slice(folder.length + 1)
      paths.push(inside.replaceAll('\\', '/'))
    }
  }
  return paths.toSorted()
}

/** The SHA-256 of a file's bytes, read as a stream. */
export async function sha256OfFile(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
  }
  return { bytes, sha256: hash.digest('hex') }
}
