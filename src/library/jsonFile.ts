import { readFile, rename } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import { writeDurably } from './durableFile'
import { causeInWords, LibraryError } from './errors'

/** The format of every document this version writes. */
const format = 1

/**
 * A lowdb adapter for one JSON document that survives power cuts and damage.
 *
 * `read` gives null when the file is missing. A file that is not the JSON it should be is renamed beside itself
 * with the time and "damaged" in its name, reported to `onDamage`, and read as missing. One of a newer format is
 * not damaged: it is left alone, and `read` throws. Writes follow each other in the order they were asked for.
 */
export class JsonFile<T> implements Adapter<T> {
  private writing: Promise<void> = Promise.resolve()

  constructor(
    private readonly file: string,
    private readonly schema: z.ZodType<T>,
    private readonly onDamage: (sentence: string) => void,
  ) {}

  async read(): Promise<T | null> {
    try {
      const text = await readFile(this.file, 'utf8')
      const parsed = this.parse(text)
      if (parsed.ok) return parsed.value
      const aside = `${this.file}.damaged-${new Date().toISOString().replaceAll(':', '-')}`
      await rename(this.file, aside)
      this.onDamage(
        `${basename(this.file)} was damaged (${parsed.reason}); it was set aside as ${basename(aside)} and made anew.`,
      )
      return null
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      if (error instanceof LibraryError) throw error
      throw new LibraryError('notReadable', `Could not read ${this.file}: ${causeInWords(error)}.`, {
        cause: error,
      })
    }
  }

  write(data: T): Promise<void> {
    const text = `${JSON.stringify(data, null, 1)}\n`
    const turn = this.writing.then(() => writeDurably(this.file, text))
    this.writing = turn.catch(() => undefined)
    return turn
  }

  private parse(text: string): { ok: true; value: T } | { ok: false; reason: string } {
    if (text === '') return { ok: false, reason: 'it is empty' }
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch {
      return { ok: false, reason: 'it is not JSON' }
    }
    if (isNewer(json)) {
      throw new LibraryError(
        'newerFormat',
        `${this.file} was written by a newer version of Touchstone. Open it with that version; nothing was changed.`,
      )
    }
    const checked = this.schema.safeParse(json)
    if (checked.success) return { ok: true, value: checked.data }
    const issue = checked.error.issues[0]
    return { ok: false, reason: issue ? `${issue.path.join('.')}: ${issue.message}` : 'unexpected content' }
  }
}

/** article.json has its format where the article is. */
function isNewer(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false
  if ('format' in json) return typeof json.format === 'number' && json.format > format
  return 'article' in json && isNewer(json.article)
}
