import { join } from 'node:path'
import { LibraryError } from '../library/errors'
import { Library, type LibraryOptions } from '../library/library'
import { LibraryThread } from '../library/libraryThread'

export interface OpenLibraryOptions extends LibraryOptions {
  /** Whether a library that can't be written to is opened for reading instead. */
  readonly orReadOnly?: boolean
  /** The folder with the built libraryWorker.js. */
  readonly scripts: string
}

/** Opens a library, surveyed on a thread of its own. Throws a LibraryError with a sentence for the person. */
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
    // Where it can't be read either, why it could not be written is what counts.
    return Library.openReadOnly(surveyed, error.message).catch(() => {
      throw error
    })
  }
}
