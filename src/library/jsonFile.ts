import { readFile, rename } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import { writeDurably } from './durableFile'
import { causeInWords, LibraryError } from './errors'

/**
 * A lowdb adapter for one JSON document that survives power cuts and damage.
 *
 * `read` gives null when the file is missing or empty. A file that is not the JSON it should be is renamed
 * beside itself with the time and "damaged" in its name, reported to `onDamage`, and read as missing.
 */
export class JsonFile<T> implements Adapter<T> {
  constructor(
    private readonly file: string,
    private readonly schema: z.ZodType<T>,
    private readonly onDamage: (sentence: string) => void,
  ) {}

  async read(): Promise<T | null> {
    let text: string
    try {
      text = await readFile(this.file, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw new LibraryError('notReadable', `Could not read ${this.file}: ${causeInWords(error)}.`, {
        cause: error,
      })
    }
    if (text === '') return null
    const parsed = this.parse(text)
    if (parsed.ok) return parsed.value
    const aside = `${this.file}.damaged-${new Date().toISOString().replaceAll(':', '-')}`
    await rename(this.file, aside)
    this.onDamage(
      `${basename(this.file)} was damaged (${parsed.reason}); it was set aside as ${basename(aside)} and made anew.`,
    )
    return null
  }

  async write(data: T): Promise<void> {
    await writeDurably(this.file, `${JSON.stringify(data, null, 1)}\n`)
  }

  private parse(text: string): { ok: true; value: T } | { ok: false; reason: string } {
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch {
      return { ok: false, reason: 'it is not JSON' }
    }
    const checked = this.schema.safeParse(json)
    if (checked.success) return { ok: true, value: checked.data }
    const issue = checked.error.issues[0]
    return { ok: false, reason: issue ? `${issue.path.join('.')}: ${issue.message}` : 'unexpected content' }
  }
}
