import { realpath, stat, writeFile } from 'node:fs/promises'
import { writeDurably } from '../../library/disk/durableFile'
import { causeInWords, LibraryError } from '../../library/errors'
import { removeDeadParts } from '../../library/disk/parts'

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
    await removeDeadParts(target)
    await writeDurably(target, bytes)
  } catch (error) {
    throw new LibraryError(
      'notSaved',
      `Could not write the ${what} ${file}: ${causeInWords(error)}. Nothing in the library was changed.`,
      { cause: error },
    )
  }
}
