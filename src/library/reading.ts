import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { foldLog, type History } from '../core/commands/history'
import { Scale, standardScale } from '../core/model/scale'
import { LibraryError } from './errors'
import { readLogs } from './log'
import { articlePlaces } from './places'

/** A library read without taking it: works while another program writes, and changes nothing on disk. */
export interface ReadLibrary {
  readonly scale: Scale
  readonly histories: readonly History[]
}

const LibraryFile = z.object({ scale: Scale })

/** Reads every article of a library from its log. Throws a LibraryError when there is no library. */
export async function readLibrary(folder: string): Promise<ReadLibrary> {
  const ids = await readdir(join(folder, 'articles')).catch((cause: unknown) => {
    throw new LibraryError('notALibrary', `There is no library at ${folder} yet. Import an article first.`, {
      cause,
    })
  })
  const histories: History[] = []
  for (const id of ids) {
    const { entries } = await readLogs(articlePlaces(folder, id).log)
    if (entries.length > 0) histories.push(foldLog(entries))
  }
  return { scale: await readScale(folder), histories }
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
