import { join } from 'node:path'
import { LibraryError } from '../library/errors'
import { Library, type LibraryOptions } from '../library/library'
import { LibraryThread } from '../library/libraryThread'

export interface OpenLibraryOptions extends LibraryOptions {
  /** Whether to open a library for reading if it can't be written to. */
  readonly orReadOnly?: boolean
  /** The folder with the built libraryWorker.js. */
  readonly scripts: string
}

/** Opens a library, surveyed on a thread of its own. Throws a LibraryError. */
export async function openLibrary({
  orReadOnly = false,
  scripts,
  ...options
}: OpenLibraryOptions): Promise<Library> {
  const thread = new LibraryThread(join(scripts, 'libraryWorker.js'))
  const surveyed: LibraryOptions = {
    ...options,
    survey: (folder, known, signal) => thread.survey(folder, known, signal),
  }
  try {
    return await Library.open(surveyed)
  } catch (error) {
    if (!orReadOnly || !(error instanceof LibraryError) || error.code === 'notALibrary') throw error
    // If it can't be read either, the reason why it can't be written is what matters.
    return Library.openReadOnly(surveyed, error.message).catch(() => {
      throw error
    })
  }
}
