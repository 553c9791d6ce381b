import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { History } from '../core/commands/history'
import { Scale, standardScale } from '../core/model/scale'
import { LibraryError } from './errors'
import { articlePlaces } from './places'
import { readArticle, wasAdded } from './readArticle'
import { View } from './storedArticle'

/** A library read without taking it: works while another program writes, and changes nothing on disk. */
export interface ReadLibrary {
  readonly scale: Scale
  readonly histories: readonly History[]
}

const LibraryFile = z.object({ scale: Scale })

/**
 * Reads every article of a library from its log; one that can't be read is told to `onDamage`, a sentence.
 * Throws a LibraryError when there is no library.
 */
export async function readLibrary(
  folder: string,
  onDamage: (sentence: string) => void,
): Promise<ReadLibrary> {
  const entries = await readdir(join(folder, 'articles'), { withFileTypes: true }).catch((cause: unknown) => {
    throw new LibraryError('notALibrary', `There is no library at ${folder} yet. Import an article first.`, {
      cause,
    })
  })
  const histories: History[] = []
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const places = articlePlaces(folder, name)
    // One that is being added at this moment, or whose adding was cut short, has no line yet.
    if (!(await wasAdded(folder, name))) continue
    try {
      const { history, damage } = await readArticle(folder, name, () => readView(places.view))
      for (const sentence of damage) onDamage(sentence)
      histories.push(history)
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error
      onDamage(error.message)
    }
  }
  return { scale: await readScale(folder), histories }
}

async function readView(file: string): Promise<View | null> {
  try {
    return View.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}

async function readScale(folder: string): Promise<Scale> {
  const text = await readFile(join(folder, 'library.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return standardScale
  try {
    return LibraryFile.parse(JSON.parse(text)).scale
  } catch (cause) {
    throw new LibraryError(
      'notReadable',
      `library.json in ${folder} is damaged. Open the library in the app; it mends it.`,
      { cause },
    )
  }
}
