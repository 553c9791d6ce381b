import { link, lstat, rename } from 'node:fs/promises'
import { basename } from 'node:path'
import { copyPlain } from './copyPlain'
import { deleteEntry, type Entry, fileEntry } from './entries'

/** Longest part of a name that says why, in characters: file systems allow 255 bytes per name. */
const whyLength = 40

/**
 * Renames a damaged file to a name beside it that says when and why; returns that name. With `keep` the file stays
 * and a copy is made. Nothing that exists is replaced. A link is renamed itself, and never copied.
 */
export async function setAside(file: string, why: string, keep = false): Promise<string> {
  const when = new Date().toISOString().replaceAll(':', '-')
  for (let attempt = 0; ; attempt++) {
    const aside = `${file}.damaged-${when}-${slugOf(why)}${attempt === 0 ? '' : `-${attempt + 1}`}`
    try {
      if (keep) await copyPlain(file, aside)
      else await moved(file, aside)
      return basename(aside)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 99) throw error
    }
  }
}

/** A rename would replace a file of that name; a hard link does not. Some file systems have no hard links. */
async function moved(file: string, aside: string): Promise<void> {
  // Some systems make a hard link to what a link leads to.
  if (!(await lstat(file)).isFile()) return renamed(file, aside)
  const entry: Entry = await fileEntry(file)
  try {
    await link(entry.path, aside)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'].includes(code)) throw error
    await copyPlain(entry.path, aside)
  }
  await deleteEntry(entry)
}

async function renamed(file: string, aside: string): Promise<void> {
  const isFree = await lstat(aside).then(
    () => false,
    () => true,
  )
  if (!isFree) throw Object.assign(new Error('in the way'), { code: 'EEXIST' })
  await rename(file, aside)
}

function slugOf(why: string): string {
  const words = why.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.join('-').slice(0, whyLength).replace(/-$/, '')
}
