import { basename, join } from 'node:path'
import { isFromWord } from '../../checkedCopy/copyName'
import { copyInProcess } from '../../checkedCopy/checkedCopyProcess'
import type { Article } from '../../core/model/article'
import type { Newsroom } from '../../core/model/newsroom'
import type { Scale } from '../../core/model/scale'
import { messageOf } from '../../core/errors'
import { causeInWords, LibraryError } from '../../library/errors'
import { originalLimit } from '../../library/disk/limits'
import { articlePlaces } from '../../library/places'
import { readPlain } from '../../library/disk/plainFile'

export interface CopyRequest {
  /** The library's folder. */
  readonly folder: string
  readonly article: Article
  readonly scale: Scale
  readonly newsroom: Newsroom
  /** The folder with the built checkedCopyChild.js. */
  readonly scripts: string
}

/**
 * The writer's document with a comment on every claim, as a Word file; for an article from another format, a document
 * of its text. Throws a LibraryError.
 */
export async function checkedCopyOf(request: CopyRequest): Promise<Uint8Array> {
  const { folder, article, scale, newsroom, scripts } = request
  const original = isFromWord(article) ? await originalBytes(folder, article) : undefined
  const script = join(scripts, 'checkedCopyChild.js')
  const author = newsroom.name
  return copyInProcess(script, { article, scale, original, author }).catch((cause: unknown) => {
    throw new LibraryError('notReadable', messageOf(cause), { cause })
  })
}

async function originalBytes(folder: string, { id, original }: Article): Promise<Uint8Array> {
  try {
    return await readPlain(join(articlePlaces(folder, id).original, original.file), originalLimit, folder)
  } catch (cause) {
    throw new LibraryError(
      'notReadable',
      `The checked copy could not be made: ${basename(original.file)}, as it was opened, can’t be read (${causeInWords(cause)}). Nothing was changed.`,
      { cause },
    )
  }
}
