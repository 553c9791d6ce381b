import { chmod, type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { partBeside } from './parts'

/** Makes the folder entry of a new or renamed file durable. Windows has no such call, and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the bytes of a file durable that another stream has written. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Creates a folder and its missing parents, so that after a power cut all of them are usable or none is. With `mode`
 * each has exactly these permissions, whatever the umask; a folder that exists keeps its own. Returns whether there was
 * none.
 */
export async function makeFolder(folder: string, mode?: number): Promise<boolean> {
  const made = await madeFolders(resolve(folder), mode)
  for (const each of made) await syncFolder(dirname(each))
  return made.length > 0
}

/**
 * The folders that had to be made, the innermost first. Node's own recursive mkdir never ends where a folder exists
 * but takes no other, as on Linux in /proc.
 */
async function madeFolders(folder: string, mode: number | undefined): Promise<string[]> {
  const error = await mkdirFailure(folder, mode)
  if (error === undefined) return [await withMode(folder, mode)]
  if (await isFolder(folder)) return []
  if (error.code !== 'ENOENT' || folder === dirname(folder)) throw error
  const above = await madeFolders(dirname(folder), mode)
  // Another program may make the same folders at the same time.
  const again = await mkdirFailure(folder, mode)
  if (again === undefined) return [await withMode(folder, mode), ...above]
  if (await isFolder(folder)) return above
  if (again.code !== 'ENOENT') throw again
  throw Object.assign(new Error(`no folder can be made in ${dirname(folder)}`), { code: 'NOFOLDER' })
}

/** Makes one folder; why that failed, or undefined. */
function mkdirFailure(folder: string, mode: number | undefined): Promise<NodeJS.ErrnoException | undefined> {
  return mkdir(folder, { mode }).then(
    () => undefined,
    (failure: NodeJS.ErrnoException) => failure,
  )
}

/** Gives a folder that was just made exactly these permissions, whatever the umask; returns the folder. */
export async function withMode(folder: string, mode: number | undefined): Promise<string> {
  if (mode !== undefined) await chmod(folder, mode).catch(ignoreNoModes)
  return folder
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}

/** Disks without permissions, such as a stick from a camera, refuse to set any. */
export function ignoreNoModes(error: NodeJS.ErrnoException): void {
  if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'].includes(error.code ?? '')) throw error
}

/** On Windows a virus scanner or an indexer may hold a file briefly, so the move is retried for half a second. */
export async function moveInto(from: string, to: string, move: typeof rename = rename): Promise<void> {
  const waits = process.platform === 'win32' ? [20, 60, 120, 300] : []
  for (const wait of waits) {
    try {
      return await move(from, to)
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
      await delay(wait)
    }
  }
  await move(from, to)
}

export interface DurableOptions {
  /**
   * The file on the same disk to which the bytes are written first. Its name must be one that nobody can guess; by
   * default, it is beside the file.
   */
  readonly temporary?: string
  /** The file's permissions, whatever the umask; by default, those that the umask leaves. */
  readonly mode?: number | undefined
}

/**
 * Writes a whole file so that after a power cut either the old bytes or the new ones are there, never a mix. A link of
 * that name is replaced, not followed.
 */
export async function writeDurably(
  file: string,
  content: string | Uint8Array,
  { temporary = partBeside(file), mode }: DurableOptions = {},
): Promise<void> {
  try {
    const handle = await createFile(temporary, mode)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await moveInto(temporary, file)
  } catch (error) {
    // Half a file might fill the disk whose lack of space made the write fail.
    if (!isInTheWay(error)) await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(file))
}

/** Creates a file that must not exist yet, not even as a link, and opens it for writing. */
export async function createFile(file: string, mode?: number): Promise<FileHandle> {
  const handle = await open(file, 'wx', mode)
  try {
    if (mode !== undefined) await handle.chmod(mode).catch(ignoreNoModes)
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

function isInTheWay(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EEXIST'
}
