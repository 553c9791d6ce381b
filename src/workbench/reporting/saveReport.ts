import { randomUUID } from 'node:crypto'
import { realpath, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeDurably } from '../../library/durableFile'
import { causeInWords, LibraryError } from '../../library/errors'

/** Writes a report, or whatever `what` names. Throws a LibraryError. */
export async function saveReport(file: string, bytes: string | Uint8Array, what = 'report'): Promise<void> {
  try {
    // A device such as /dev/null is written to; it can't be replaced like a file.
    const isFile = await stat(file)
      .then((stats) => stats.isFile())
      .catch(() => true)
    if (!isFile) return await writeFile(file, bytes)
    // If the name is a link, the file it points to is written.
    const target = await realpath(file).catch(() => file)
    await writeDurably(target, bytes, join(dirname(target), `.touchstone-${randomUUID()}`))
  } catch (error) {
    throw new LibraryError(
      'notSaved',
      `Could not write the ${what} ${file}: ${causeInWords(error)}. Nothing in the library was changed.`,
      { cause: error },
    )
  }
}
