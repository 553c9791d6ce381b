import { createWriteStream } from 'node:fs'
import { realpath, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { moveInto, syncFile, syncFolder } from '../../library/disk/durableFile'
import { causeInWords, LibraryError } from '../../library/errors'
import { keptFileLimit } from '../../library/disk/limits'
import { partBeside, removeDeadParts } from '../../library/disk/parts'
import { openPlain, piecesOf } from '../../library/disk/plainFile'
import { type BundleEntry, bundleContents, type BundleRequest } from './contents'
import type { LibraryFileEntry } from './keptFiles'

/**
 * The same for every file of every bundle. Archives store local times; noon on a day without a clock change means the
 * same in every zone, and without the extra field that counts from 1970 nothing reveals the zone.
 */
const entryOptions = {
  mtime: new Date(1980, 0, 1, 12),
  forceDosTimestamp: true,
  mode: 0o100644,
  // The output of deflate depends on the processor and the runtime.
  compress: false,
}

/**
 * Writes the replay bundle of an article, completely or not at all; an existing file is replaced. The library is only
 * read, and may be open elsewhere. The same state and options give the same bytes. Throws a LibraryError.
 */
export async function writeBundle(request: BundleRequest, to: string): Promise<void> {
  const entries = await bundleContents(request)
  // If the name is a link, the file it points to is written.
  const target = await realpath(to).catch(() => to)
  // A device such as /dev/null is written to; it can't be replaced like a file.
  const isFile = await stat(target).then(
    (stats) => stats.isFile(),
    () => true,
  )
  const part = partBeside(target)
  try {
    if (!isFile) return await writeZip(entries, createWriteStream(target))
    await removeDeadParts(target)
    await writeZip(entries, createWriteStream(part, { flags: 'wx' }))
    await syncFile(part)
    await moveInto(part, target)
    await syncFolder(dirname(target))
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw new LibraryError(
      'notSaved',
      `Could not write the replay bundle ${to}: ${causeInWords(error)}. Nothing in the library was changed.`,
      { cause: error },
    )
  }
}

/** Writes the same to a stream, such as standard output. */
export async function streamBundle(request: BundleRequest, to: Writable): Promise<void> {
  await writeZip(await bundleContents(request), to)
}

async function writeZip(entries: readonly BundleEntry[], to: Writable): Promise<void> {
  const zip = new ZipFile()
  const failed = new Promise<never>((_, reject) => zip.on('error', reject))
  for (const entry of entries)
    zip.addReadStreamLazy(entry.path, { ...entryOptions, size: entry.bytes }, (take) =>
      take(
        null,
        streamOf(entry).on('error', (error) => zip.emit('error', error)),
      ),
    )
  zip.end()
  await Promise.race([pipeline(zip.outputStream, to), failed])
}

function streamOf(entry: BundleEntry): Readable {
  return Readable.from('content' in entry ? [Buffer.from(entry.content)] : keptBytes(entry))
}

async function* keptBytes({ file, library }: LibraryFileEntry): AsyncGenerator<Buffer, void> {
  yield* piecesOf(await openPlain(file, library), keptFileLimit)
}
