import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Library } from '../../src/library/library'
import { mergeLibrary } from '../../src/library/copies/merge'
import { openLibrary } from './tempLibrary'

/** One person's computer: a folder with a library and the app's own data. */
export interface Computer {
  readonly folder: string
  readonly person: string
}

/** Opens a computer's library, does the task, and closes it. */
export async function at<T>(computer: Computer, task: (library: Library) => Promise<T>): Promise<T> {
  const { library } = await openLibrary(computer.folder, { person: computer.person })
  try {
    return await task(library)
  } finally {
    await library.close()
  }
}

/** A new computer with a copy of another's library, as after a drive was handed on. */
export async function copyFor(person: string, from: Computer, folder: string): Promise<Computer> {
  await cp(join(from.folder, 'library'), join(folder, 'library'), { recursive: true })
  return { folder, person }
}

/** Merges another computer's library, as it lies there, into this one's. */
export function mergeFrom(computer: Computer, other: Computer) {
  return at(computer, (library) => mergeLibrary(library, join(other.folder, 'library')))
}

/** What a computer's library says about its articles, except what each person can undo. */
export function toldAt(computer: Computer) {
  return at(computer, async (library) => {
    const ids = library.everything().map(({ id }) => id)
    const histories = await Promise.all(ids.toSorted().map((id) => library.history(id)))
    return histories.map(({ article, entries, refused }) => ({ article, entries, refused }))
  })
}
