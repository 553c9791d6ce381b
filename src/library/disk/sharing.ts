import { constants } from 'node:fs'
import { type FileHandle, open, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { causeInWords, LibraryError } from '../errors'
import { noFollow, onlyFolder } from './openFlags'
import { openPlain } from './plainFile'
import { listPlain } from './plainFolder'

/**
 * Who on this computer can read a library: its own account alone, also the group of its folder, or everyone. Null where
 * the system has no such permissions.
 */
export type Readers = 'account' | 'group' | 'everyone' | null

const modes = {
  private: { folder: 0o700, file: 0o600 },
  shared: { folder: 0o755, file: 0o644 },
}

/** Who can read the library in that folder: nobody gets into it past a folder above it that is closed. */
export async function readersOf(library: string): Promise<Readers> {
  if (process.platform === 'win32') return null
  const folder = await realpath(library)
  const { mode, uid, gid } = await stat(folder)
  let above = 0o777
  for (let at = dirname(folder); ; at = dirname(at)) {
    above &= (await stat(at)).mode
    if (at === dirname(at)) break
  }
  if ((mode & 0o005) !== 0 && (above & 0o001) !== 0) return 'everyone'
  // Many systems give every account a group of its own, with the account's number.
  return (mode & 0o050) !== 0 && (above & 0o010) !== 0 && gid !== uid ? 'group' : 'account'
}

/** Who can read it, as a sentence. */
export function readersInWords(readers: Readers): string {
  const words = {
    account: 'Only this account can read this library.',
    group: 'The group that owns this library’s folder can read it.',
    everyone: 'Everyone with an account on this computer can read this library.',
  }
  return readers === null ? 'This system’s own settings say who can read this library.' : words[readers]
}

/**
 * Lets everyone with an account on this computer read the library, or only this account: changes the permissions of all
 * its files and folders, and through no link. New files get those of the library's folder. Throws a LibraryError when
 * some belong to another account; the others are changed then.
 */
export async function shareLibrary(library: string, isShared: boolean): Promise<void> {
  const given = isShared ? modes.shared : modes.private
  const refused: unknown[] = []
  const change = async (opened: Promise<FileHandle>, kind: 'folder' | 'file') =>
    changeMode(await opened, given[kind]).catch((error: unknown) => refused.push(error))
  const root = open(library, constants.O_RDONLY | onlyFolder)
  // Closed first and opened last, so that nothing inside is open to more people than meant meanwhile.
  if (!isShared) await change(root, 'folder')
  await eachInside(library, library, change)
  if (isShared) await change(root, 'folder')
  if (refused.length === 0) return
  throw new LibraryError(
    'notSaved',
    `${refused.length} files and folders of the library kept their permissions: ${causeInWords(refused[0])}. Only the account that owns a file can change who reads it.`,
    { cause: refused[0] },
  )
}

async function eachInside(
  library: string,
  folder: string,
  change: (opened: Promise<FileHandle>, kind: 'folder' | 'file') => Promise<unknown>,
): Promise<void> {
  const { files, folders } = await listPlain(folder, library)
  for (const name of files) await change(openPlain(join(folder, name), library), 'file')
  for (const name of folders) {
    const inside = join(folder, name)
    await eachInside(library, inside, change)
    await change(open(inside, constants.O_RDONLY | noFollow | onlyFolder), 'folder')
  }
}

/** A file that nobody is to write stays so; a desk's folder keeps its files in its group. */
async function changeMode(handle: FileHandle, wanted: number): Promise<void> {
  try {
    const { mode } = await handle.stat()
    const isReadOnly = (mode & 0o200) === 0
    await handle.chmod((mode & 0o2000) | (isReadOnly ? wanted & 0o555 : wanted))
  } finally {
    await handle.close()
  }
}
