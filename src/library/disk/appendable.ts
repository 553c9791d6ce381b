import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { ignoreNoModes } from './durableFile'
import { openPlain } from './plainFile'

/**
 * Opens a file of a library to read it and to append to it; one that does not exist is made with that mode, whatever
 * the umask. Throws a NotPlain when it, or a folder from `under` to it, is a link.
 */
export async function openToAppend(file: string, under: string, mode: number): Promise<FileHandle> {
  try {
    return await openPlain(file, under, constants.O_RDWR | constants.O_APPEND)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const handle = await open(file, 'ax+', mode)
  await handle.chmod(mode).catch(ignoreNoModes)
  return handle
}
