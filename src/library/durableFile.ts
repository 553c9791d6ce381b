import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

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

/** Creates a folder and its missing parents, so that after a power cut all of them are usable or none is. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  const outermost = dirname(resolve(first))
  for (let parent = dirname(resolve(folder)); ; parent = dirname(parent)) {
    await syncFolder(parent)
    if (parent === outermost || parent === dirname(parent)) return
  }
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

/**
 * Writes a whole file so that after a power cut either the old bytes or the new ones are there, never a mix.
 * `temporary` is the file in the same folder where they are written first; it is overwritten if it exists.
 */
export async function writeDurably(
  file: string,
  content: string | Uint8Array,
  temporary = `${file}.new`,
): Promise<void> {
  try {
    const handle = await open(temporary, 'w')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await moveInto(temporary, file)
  } catch (error) {
    // Half a file might fill the disk whose lack of space made the write fail.
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(file))
}
