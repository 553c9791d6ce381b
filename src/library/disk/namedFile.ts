import { constants, open as openFile } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { noWait } from './openFlags'

/**
 * Opens a file that a person named, for reading. The name may be a link, because the person chose it; what it leads to
 * has to be a file, and a pipe is not waited for. Throws the system's error, or an Error whose message is half a
 * sentence.
 */
export async function openNamed(file: string | Buffer): Promise<FileHandle> {
  const handle = await open(file, constants.O_RDONLY | noWait)
  try {
    const stats = await handle.stat()
    if (stats.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' })
    if (!stats.isFile()) throw Object.assign(new Error('it is not a file'), { code: 'NOTPLAIN' })
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** The same as a bare descriptor, for libraries that close it themselves. */
export async function descriptorOfNamed(file: string): Promise<number> {
  await (await openNamed(file)).close()
  return promisify(openFile)(file, constants.O_RDONLY | noWait)
}

/** The size in bytes of a file that a person named. */
export async function sizeOfNamed(file: string): Promise<number> {
  const handle = await openNamed(file)
  try {
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}
