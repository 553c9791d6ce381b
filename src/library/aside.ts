import { constants, copyFile, link, rm } from 'node:fs/promises'
import { basename } from 'node:path'

/** Longest part of a name that says why, in characters: file systems take 255 bytes a name. */
const whyLength = 40

/**
 * Sets a damaged file aside, beside itself, under a name that says when and why; returns that name. With `keep` a copy
 * is set aside and the file stays. Nothing that is there already is replaced.
 */
export async function setAside(file: string, why: string, keep = false): Promise<string> {
  const when = new Date().toISOString().replaceAll(':', '-')
  for (let attempt = 0; ; attempt++) {
    const aside = `${file}.damaged-${when}-${slugOf(why)}${attempt === 0 ? '' : `-${attempt + 1}`}`
    try {
      if (keep) await copyFile(file, aside, constants.COPYFILE_EXCL)
      else await moved(file, aside)
      return basename(aside)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 99) throw error
    }
  }
}

/** A rename would replace what has that name; a link does not. Some file systems know no links. */
async function moved(file: string, aside: string): Promise<void> {
  try {
    await link(file, aside)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'].includes(code)) throw error
    await copyFile(file, aside, constants.COPYFILE_EXCL)
  }
  await rm(file)
}

function slugOf(why: string): string {
  const words = why.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.join('-').slice(0, whyLength).replace(/-$/, '')
}
