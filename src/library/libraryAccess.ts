import { randomUUID } from 'node:crypto'
import { mkdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { syncFolder, withMode, writeDurably } from './disk/durableFile'
import { mustBeFolders } from './disk/plainFile'
import { incoming } from './trash'

/** The permissions of what is new in a library. */
export interface Modes {
  readonly folder: number
  readonly file: number
  /** Of a file that nobody is to change: an original. */
  readonly kept: number
}

/** For the account alone. */
export const privateFolder = 0o700

/**
 * The permissions of new files and folders in a library: those of its own folder, whatever the umask, so that a desk's
 * shared folder stays shared and a private one private. Others may read what the group may write, but never write.
 */
export async function modesOf(library: string): Promise<Modes> {
  const { mode } = await stat(library)
  // The set-group-id bit makes all files of a desk's folder belong to its group.
  return { folder: mode & 0o2775, file: mode & 0o664, kept: mode & 0o444 }
}

/**
 * Writes a file of a library durably, with the library's permissions. It is first written to a file that is deleted at
 * the next opening if the program is killed.
 */
export async function writeInLibrary(
  library: string,
  file: string,
  content: string | Uint8Array,
  kind: 'file' | 'kept' = 'file',
): Promise<void> {
  await mustBeFolders(dirname(file), library)
  const mode = (await modesOf(library))[kind]
  await writeDurably(file, content, { temporary: incomingPlace(library), mode })
}

/**
 * Makes a folder of a library, and those above it, durably and with the library's permissions. Throws a NotPlain when
 * one of them is a link.
 */
export async function makeLibraryFolder(library: string, folder: string): Promise<void> {
  await makeBelow(resolve(library), resolve(folder), (await modesOf(library)).folder)
}

async function makeBelow(library: string, folder: string, mode: number): Promise<void> {
  if (folder === library) return
  await makeBelow(library, dirname(folder), mode)
  const isNew = await mkdir(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
  if (!isNew) return mustBeFolders(folder, dirname(folder))
  await withMode(folder, mode)
  await syncFolder(dirname(folder))
}

/**
 * Closes the folder of a new library to other accounts. Where its group may write, it is a desk's folder, made for that
 * group, and stays open to it.
 */
export async function makePrivate(library: string): Promise<void> {
  await withMode(library, await newLibraryMode(library))
}

/** The permissions that a new library in place of that folder gets. */
export async function newLibraryMode(folder: string): Promise<number> {
  const { mode } = await stat(folder)
  return (mode & 0o020) === 0 ? privateFolder : mode & 0o2770
}

/** A new place in a library for what is not part of it yet. */
export function incomingPlace(library: string): string {
  return join(library, 'articles', `${incoming}${randomUUID()}`)
}
