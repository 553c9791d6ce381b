import { lstat } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { attachmentLimit } from '../attachments'
import { mustBeFolders, readPlain } from '../../library/disk/plainFile'
import { whyUnreadable } from '../../library/errors'

export interface FileBeside {
  readonly path: string
  readonly read: () => Promise<Uint8Array>
}

/**
 * The files that an entry of an exchange file names, PDFs first: only plain files beneath the folder that it is in, since
 * the file may come from anywhere and could name any other. `refused` has half a sentence about each of the others.
 */
export async function filesBeside(
  folder: string,
  names: readonly string[],
): Promise<{ found: FileBeside[]; refused: string[] }> {
  const found: FileBeside[] = []
  const refused: string[] = []
  for (const name of new Set(names)) {
    const why = await refusal(folder, name)
    const path = join(folder, name)
    if (why !== undefined) refused.push(`${name} was not attached: ${why}`)
    else found.push({ path, read: () => readPlain(path, attachmentLimit, folder) })
  }
  const isPdf = ({ path }: FileBeside) => Number(/\.pdf$/i.test(path))
  return { found: found.toSorted((one, other) => isPdf(other) - isPdf(one)), refused }
}

async function refusal(folder: string, name: string): Promise<string | undefined> {
  const isBeneath = !isAbsolute(name) && !/^\w+:|\\|\0/.test(name) && !name.split('/').includes('..')
  if (!isBeneath) return 'it is not beside the exported file'
  const path = join(folder, name)
  try {
    await mustBeFolders(dirname(path), folder)
    const stats = await lstat(path)
    if (!stats.isFile()) return 'it is not a plain file'
    return stats.size > attachmentLimit ? 'it is larger than 200 MB' : undefined
  } catch (error) {
    return whyUnreadable(error)
  }
}
