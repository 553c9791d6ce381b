import { link, lstat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { safeFileName } from '../core/model/fileName'
import type { Attachment } from '../core/model/source'
import { sha256 } from './log/chain'
import { copyPlain } from './disk/copyPlain'
import { syncFolder } from './disk/durableFile'
import { causeInWords, LibraryError } from './errors'
import { makeLibraryFolder, modesOf, writeInLibrary } from './libraryAccess'
import { keptFileLimit } from './disk/limits'
import { articlePlaces } from './places'
import { readPlain } from './disk/plainFile'
import { listPlain } from './disk/plainFolder'

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
    await keepCompanion(library, companion, join(dirname(place), safeFileName(basename(companion))))
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

/**
 * Keeps a file of one article with another one, too: once on the disk where the file system can link it, else as a
 * copy. Throws a LibraryError when it is missing or isn't what it was.
 */
export async function shareSnapshot(
  library: string,
  from: string,
  attachment: Attachment,
  to: string,
): Promise<void> {
  const { name, file, sha256: right } = attachment
  const [source, target] = [from, to].map((id) => join(articlePlaces(library, id).snapshots, file))
  const bytes = await readPlain(source!, keptFileLimit, library).catch((error: unknown) => {
    throw notShared(name, causeInWords(error), error)
  })
  if (sha256(bytes) !== right) throw notShared(name, 'its bytes are not those that were attached')
  try {
    if (await isKept(target!, right, library)) return
    await makeLibraryFolder(library, dirname(target!))
    // No file of a library is ever written to in place, so neither article can change the other's.
    const isLinked = await link(source!, target!).then(
      () => true,
      () => false,
    )
    if (isLinked) await syncFolder(dirname(target!))
    else await writeInLibrary(library, target!, bytes)
  } catch (error) {
    throw notShared(name, causeInWords(error), error)
  }
}

function isKept(file: string, right: string, library: string): Promise<boolean> {
  return readPlain(file, keptFileLimit, library).then(
    (bytes) => sha256(bytes) === right,
    () => false,
  )
}

function notShared(name: string, why: string, cause?: unknown): LibraryError {
  return new LibraryError(
    'notSaved',
    `The file ${name} could not be taken along: ${why}. The source was not added.`,
    { cause },
  )
}

/** Copies the files of a folder, without following links out of it; does nothing if the folder does not exist. */
async function keepCompanion(library: string, folder: string, kept: string): Promise<void> {
  const isFolder = await lstat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (isFolder) await keepFolder(library, folder, folder, kept)
}

/** Files of a saved page may have names that another system refuses, so that a backup could not be restored there. */
async function keepFolder(library: string, top: string, folder: string, kept: string): Promise<void> {
  const { files, folders } = await listPlain(folder, top)
  const { file: mode } = await modesOf(library)
  const taken = new Set<string>()
  for (const name of [...files, ...folders]) {
    let safe = safeFileName(name)
    while (taken.has(safe)) safe = `_${safe}`
    taken.add(safe)
    const [from, to] = [join(folder, name), join(kept, safe)]
    if (folders.includes(name)) await keepFolder(library, top, from, to)
    else {
      await makeLibraryFolder(library, kept)
      await copyPlain(from, to, { under: top, mode })
    }
  }
}
