import { chmod, copyFile, lstat, mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { safeFileName } from '../core/model/fileName'
import type { Attachment } from '../core/model/source'
import { sha256 } from './chain'
import { makeFolder, writeDurably } from './durableFile'
import { entriesOf } from './entries'
import { causeInWords, LibraryError } from './errors'
import { articlePlaces } from './places'

/**
 * Keeps the bytes an article was opened from, read-only; `companion` is the folder a browser saved beside a page,
 * which is kept too if it exists.
 */
export async function keepOriginal(file: string, bytes: Uint8Array, companion?: string): Promise<void> {
  await makeFolder(dirname(file))
  await writeDurably(file, bytes)
  if (companion !== undefined)
    await keepCompanion(companion, join(dirname(file), safeFileName(basename(companion))))
  await chmod(file, 0o444)
}

/** Keeps a file's bytes with an article, named by their hash, and describes them for the attachFile command. */
export async function keepSnapshot(
  library: string,
  id: string,
  name: string,
  bytes: Uint8Array,
): Promise<Attachment> {
  const { snapshots } = articlePlaces(library, id)
  const hash = sha256(bytes)
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? ''
  const file = `${hash}${extension}`
  try {
    await makeFolder(snapshots)
    await writeDurably(join(snapshots, file), bytes)
  } catch (error) {
    throw new LibraryError(
      'notSaved',
      `Could not keep ${basename(name)}: ${causeInWords(error)}. It was not attached.`,
      { cause: error },
    )
  }
  return { name: basename(name), file, bytes: bytes.length, sha256: hash }
}

/** Copies a folder, without following links out of it; does nothing if the folder does not exist. */
async function keepCompanion(folder: string, kept: string): Promise<void> {
  const isFolder = await lstat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (isFolder) await copyFolder(folder, kept)
}

/** Files of a saved page may have names that another system refuses, so that a backup could not be restored there. */
async function copyFolder(folder: string, kept: string): Promise<void> {
  await mkdir(kept, { recursive: true })
  const taken = new Set<string>()
  for (const { name, path, kind } of await entriesOf(folder)) {
    let safe = safeFileName(name)
    while (taken.has(safe)) safe = `_${safe}`
    taken.add(safe)
    await (kind === 'folder' ? copyFolder : copyFile)(path, join(kept, safe))
  }
}
