import { lstat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Attachment } from '../core/model/source'
import { sha256 } from './chain'
import { copyPlain } from './copyPlain'
import { causeInWords, LibraryError } from './errors'
import { makeLibraryFolder, modesOf, writeInLibrary } from './libraryAccess'
import { articlePlaces } from './places'
import { listPlainTree } from './plainFolder'

/**
 * Keeps the bytes an article was opened from, read-only; `companion` is the folder a browser saved beside a page,
 * which is kept too if it exists. `file` is its path in the folder of the article's originals.
 */
export async function keepOriginal(
  library: string,
  id: string,
  file: string,
  bytes: Uint8Array,
  companion?: string,
): Promise<void> {
  const place = join(articlePlaces(library, id).original, file)
  await makeLibraryFolder(library, dirname(place))
  await writeInLibrary(library, place, bytes, 'kept')
  if (companion !== undefined)
    await keepCompanion(library, companion, join(dirname(place), basename(companion)))
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
    await makeLibraryFolder(library, snapshots)
    await writeInLibrary(library, join(snapshots, file), bytes)
  } catch (error) {
    throw new LibraryError(
      'notSaved',
      `Could not keep ${basename(name)}: ${causeInWords(error)}. It was not attached.`,
      { cause: error },
    )
  }
  return { name: basename(name), file, bytes: bytes.length, sha256: hash }
}

/** Copies the files of a folder, without following links out of it; does nothing if the folder does not exist. */
async function keepCompanion(library: string, folder: string, kept: string): Promise<void> {
  const isFolder = await lstat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isFolder) return
  const { files } = await listPlainTree(folder)
  const { file: mode } = await modesOf(library)
  for (const name of files) {
    const place = join(kept, name)
    await makeLibraryFolder(library, dirname(place))
    await copyPlain(join(folder, name), place, { under: folder, mode })
  }
}
