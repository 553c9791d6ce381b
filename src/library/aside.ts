import { constants, copyFile, link } from 'node:fs/promises'
import { basename } from 'node:path'
import { deleteEntry, type Entry, fileEntry } from './entries'

/** Longest part of a name that says why, in characters: file systems allow 255 bytes per name. */
const whyLength = 40

/**
 * Renames a damaged file to a name beside it that says when and why; returns that name. With `keep` the file stays
 * and a copy is made. Nothing that exists is replaced. Throws an error when it is not a plain file.
 */
export async function setAside(file: string, why: string, keep = false): Promise<string> {
  const entry = await fileEntry(file)
  const when = new Date().toISOString().replaceAll(':', '-')
  for (let attempt = 0; ; attempt++) {
    const aside = `${file}.damaged-${when}-${slugOf(why)}${attempt === 0 ? '' : `-${attempt + 1}`}`
    try {
      if (keep) await copyFile(file, aside, constants.COPYFILE_EXCL)
      else await moved(entry, aside)
      return basename(aside)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 99) throw error
    }
  }
}

/** A rename would replace a file of that name; a hard link does not. Some file systems have no hard links. */
async function moved(entry: Entry, aside: string): Promise<void> {
  try {
    await link(entry.path, aside)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'].includes(code)) throw error
    await copyFile(entry.path, aside, constants.COPYFILE_EXCL)
  }
  await deleteEntry(entry)
}

function slugOf(why: string): string {
  const words = why.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.join('-').slice(0, whyLength).replace(/-$/, '')
}
