import { accountName } from '../library/account'
import { Library } from '../library/library'
import { appDataFolder } from '../library/places'
import { printNotice } from './output'

/** Reads a library without taking it, does the task, and lets go of it: works while the window has it open. */
export async function readLibrary<T>(folder: string, task: (library: Library) => Promise<T>): Promise<T> {
  const library = await Library.openReadOnly(
    {
      folder,
      appData: appDataFolder(),
      program: 'touchstone',
      person: accountName(),
      onDamage: printNotice,
    },
    'It was opened to be read.',
  )
  try {
    // What the list was at the last closing may be behind.
    await library.surveyed
    return await task(library)
  } finally {
    await library.close()
  }
}
