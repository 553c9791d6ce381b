import { lstat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import { libraryFormat } from '../core/model/libraryFormat'
import { inTurn } from '../workers/turns'
import { setAside } from './disk/aside'
import { sha256 } from './log/chain'
import { writeDurably } from './disk/durableFile'
import { causeInWords, LibraryError } from './errors'
import { writeInLibrary } from './libraryAccess'
import { settingsLimit } from './disk/limits'
import { mustBeFolders, NotPlain, readPlain, readPlainText } from './disk/plainFile'

export interface JsonFileOptions<T> {
  readonly schema: z.ZodType<T>
  /** Called with a sentence about what was damaged and what was done about it. */
  readonly onDamage: (sentence: string) => void
  /**
   * Converts a document of an earlier format to this one; without it, or if it returns null, the document is read as
   * missing.
   */
  readonly upgrade?: (document: Record<string, unknown>) => object | null
  /** Whether a change made with another program counts. If not, it is damage. */
  readonly mayBeEdited?: boolean
  /** Nothing is set aside or written. */
  readonly readOnly?: boolean
  /** Indentation of the JSON; 0 keeps a long list short. */
  readonly indent?: number
  /** The library it is part of; without it, it is a file of the app's own. */
  readonly library?: string
  /** How many bytes are read at most. */
  readonly limit?: number
}

type Parsed<T> =
  | { readonly state: 'whole' | 'edited'; readonly value: T; readonly format: number }
  | { readonly state: 'older' }
  | { readonly state: 'damaged'; readonly why: string }

const checksum = /,(\n ?)?"sha256": ?"([0-9a-f]{64})"\s*\}\s*$/
/** It is looked for in so many characters at the end of a document, which may hold a book. */
const tailLength = 1000

/**
 * A lowdb adapter for one JSON document that survives power cuts and damage.
 *
 * The document carries its own SHA-256, so that damage is detected even if it is still valid JSON. `read` gives null
 * when the file is missing. A damaged file is renamed beside itself, with the time and the reason in its name,
 * reported to `onDamage`, and read as missing; so is a link or whatever else is not a file. A file of a newer format is not damaged: it stays unchanged, and
 * `read` throws. Before the first write over a document of an earlier format, a copy of it is kept. Writes happen in
 * the order of the calls.
 */
export class JsonFile<T> implements Adapter<T> {
  private readonly inTurn = inTurn()
  /** The format on disk if it is an earlier one. */
  private earlier: number | undefined

  constructor(
    private readonly file: string,
    private readonly options: JsonFileOptions<T>,
  ) {}

  /** Whether the document that was read, and not written since, is of an earlier format. */
  get isEarlier(): boolean {
    return this.earlier !== undefined
  }

  async read(): Promise<T | null> {
    const { onDamage, readOnly } = this.options
    const name = basename(this.file)
    try {
      const parsed = await this.parsed()
      if (parsed.state === 'older') return null
      if (parsed.state !== 'damaged') {
        if (parsed.format < libraryFormat) this.earlier = parsed.format
        if (parsed.state === 'edited')
          onDamage(`${name} was changed outside Touchstone; the changed file is used.`)
        return parsed.value
      }
      if (readOnly) onDamage(`${name} is damaged (${parsed.why}).`)
      else {
        const aside = await setAside(this.file, parsed.why)
        onDamage(`${name} was damaged (${parsed.why}); it was set aside as ${aside} and rebuilt.`)
      }
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
    if (this.options.readOnly) return Promise.resolve()
    const text = withChecksum(data, this.options.indent ?? 1)
    return this.inTurn(async () => {
      if (this.earlier !== undefined) await this.keepEarlier(this.earlier)
      this.earlier = undefined
      await this.writeWhole(this.file, text)
    })
  }

  private async parsed(): Promise<Parsed<T>> {
    const folder = dirname(this.file)
    // Where the folder is a link, nothing in it is this library's to set aside.
    await mustBeFolders(folder, this.options.library ?? folder)
    try {
      return this.parse(await readPlainText(this.file, this.limit, this.options.library))
    } catch (error) {
      if (error instanceof NotPlain) return { state: 'damaged', why: error.message }
      throw error
    }
  }

  private get limit(): number {
    return this.options.limit ?? settingsLimit
  }

  private async writeWhole(file: string, content: string | Uint8Array): Promise<void> {
    const { library } = this.options
    await (library === undefined ? writeDurably(file, content) : writeInLibrary(library, file, content))
  }

  private async keepEarlier(format: number): Promise<void> {
    const kept = `${this.file}.format-${format}`
    const isKept = await lstat(kept).then(
      () => true,
      () => false,
    )
    if (isKept) return
    const bytes = await readPlain(this.file, this.limit, this.options.library).catch((error: unknown) => {
      // There is nothing to copy.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    })
    if (bytes) await this.writeWhole(kept, bytes)
  }

  private parse(text: string): Parsed<T> {
    const { schema, upgrade, mayBeEdited } = this.options
    if (text === '') return { state: 'damaged', why: 'it is empty' }
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch {
      return { state: 'damaged', why: 'it is not JSON' }
    }
    const format = formatOf(json)
    const sum = checksumOf(text)
    if (format > libraryFormat && sum !== 'wrong') {
      throw new LibraryError(
        'newerFormat',
        `${this.file} was written by a newer version of Touchstone. Open it with that version; nothing was changed.`,
      )
    }
    // Documents had no checksum before format 2.
    const isWhole = sum === 'right' || (format === 1 && sum === 'none')
    if (!isWhole && !mayBeEdited) return { state: 'damaged', why: 'it was changed after it was written' }
    const isEarlier = format > 0 && format < libraryFormat
    const document = isEarlier ? upgrade?.(json as Record<string, unknown>) : json
    if (isEarlier && !document) return { state: 'older' }
    const checked = schema.safeParse(document)
    if (checked.success) return { state: isWhole ? 'whole' : 'edited', value: checked.data, format }
    const issue = checked.error.issues[0]
    return {
      state: 'damaged',
      why: issue ? `${issue.path.join('.')}: ${issue.message}` : 'unexpected content',
    }
  }
}

/** A document as text, whose last member is the SHA-256 of the same text without it. */
export function withChecksum(data: unknown, indent: number): string {
  const body = JSON.stringify(data, null, indent)
  if (!body.endsWith('}')) return `${body}\n`
  const end = body.endsWith('\n}') ? -2 : -1
  const line = end === -2 ? `,\n${' '.repeat(indent)}` : ','
  const colon = indent === 0 ? ':' : ': '
  return `${body.slice(0, end)}${line}"sha256"${colon}"${sha256(body)}"${body.slice(end)}\n`
}

function checksumOf(text: string): 'right' | 'wrong' | 'none' {
  const before = Math.max(text.length - tailLength, 0)
  const match = checksum.exec(text.slice(before))
  if (!match) return 'none'
  const body = `${text.slice(0, before + match.index)}${match[1] === undefined ? '' : '\n'}}`
  return sha256(body) === match[2] ? 'right' : 'wrong'
}

/** The format a document states, 0 if none; in format 1 article.json stated it inside the article. */
function formatOf(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0
  if ('format' in json) return typeof json.format === 'number' ? json.format : 0
  return 'article' in json ? formatOf(json.article) : 0
}
