import { constants, setPriority } from 'node:os'
import { messageOf } from '../../core/errors'
import { refuseNetwork } from '../../workers/refuseNetwork'
import { serve } from '../../workers/serve'
import type { Work } from '../../workers/tasks'
import { extract } from '../extract'
import type { GivenFile, Part, PartListing } from '../file'
import { type PreparedArticle, prepareArticle } from './prepareArticle'

/** A file to read; `parts` limits it to some of its parts; a source is read without claims being found in it. */
export interface ImportRequest extends GivenFile {
  readonly parts?: readonly string[] | undefined
  readonly isSource?: boolean
}

/** The outcome of reading a file or one of its parts. */
export type ImportResult =
  /** `file` is the part as a file; undefined if the whole file is the article. */
  | {
      readonly type: 'article'
      readonly part: string | undefined
      readonly article: PreparedArticle
      readonly file?: GivenFile
    }
  | { readonly type: 'refused'; readonly part: string | undefined; readonly message: string }
  | { readonly type: 'parts'; readonly parts: readonly PartListing[] }

export type ImportTasks = typeof tasks

// Reading a thousand files takes a while; the person's own work goes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
refuseNetwork()

/**
 * Reads files in a process of its own: a hostile file can exhaust, hang or break it without taking the program down.
 */
const tasks = {
  read: async (
    { bytes, name, parts, isSource }: ImportRequest,
    { give }: Work<ImportResult>,
  ): Promise<void> => {
    try {
      const content = await extract({ bytes, name })
      if (content.kind === 'article')
        await give({
          type: 'article',
          part: undefined,
          article: prepareArticle(content.draft, name, !isSource),
        })
      else if (parts === undefined) await give({ type: 'parts', parts: content.parts.map(listed) })
      else
        // Each part is read once the one before it was taken, so that a large archive is never in memory twice.
        for (const part of content.parts)
          if (parts.includes(part.name)) await give(await readPart(part, !isSource))
    } catch (error) {
      await give({ type: 'refused', part: undefined, message: sentenceOf(error, name) })
    }
  },
}
serve(tasks)

function listed({ name, title, isUsual }: Part): PartListing {
  return { name, title, isUsual }
}

/** Never throws, so that one bad part doesn't keep the others out. */
async function readPart(part: Part, findsClaims: boolean): Promise<ImportResult> {
  try {
    const { file, draft } = await part.open()
    const content = draft === undefined ? await extract(file) : ({ kind: 'article', draft } as const)
    if (content.kind === 'article')
      return {
        type: 'article',
        part: part.name,
        article: prepareArticle(content.draft, file.name, findsClaims),
        file,
      }
    const message = `${file.name} was not opened: it holds several articles and is inside another file. Take it out of that file and open it by itself.`
    return { type: 'refused', part: part.name, message }
  } catch (error) {
    return { type: 'refused', part: part.name, message: sentenceOf(error, part.title) }
  }
}

function sentenceOf(error: unknown, name: string): string {
  if (error instanceof Error && error.name === 'ImportRefusal') return error.message
  return `${name} was not opened: reading it failed (${messageOf(error)}). The file was left as it is.`
}
