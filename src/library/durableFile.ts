import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Makes a new or renamed file's entry in its folder durable. Windows has no such call, and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a file's bytes durable that another stream has written. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a folder and those it lies in where they are missing, so that a power cut leaves all of them or none in use. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  const outermost = dirname(resolve(first))
  for (let parent = dirname(resolve(folder)); ; parent = dirname(parent)) {
    await syncFolder(parent)
    if (parent === outermost || parent === dirname(parent)) return
  }
}

/** On Windows a virus scanner or an indexer may hold a file for a moment; it is tried again for half a second. */
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
 * `temporary` is where they are written first, in the same folder; what is there already is lost.
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
    // Half a file would only take up the room that may be what is missing.
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(file))
}
