import { dirname } from 'node:path'
import type { PreparedSource } from '../core/fidelity/source'
import type { Attachment } from '../core/model/source'
import type { GivenFile } from '../importers/file'
import type { ImportResult } from '../importers/process/importChild'
import type { ImportProcess } from '../importers/process/importProcess'
import { sha256 } from '../library/chain'
import { readPlain } from '../library/plainFile'
import type { LongTexts } from './longTexts/longTexts'

/**
 * How many texts are kept, and read for one article; the limits of a text in UTF-16 code units and of its file in
 * bytes.
 */
export const mostTexts = 32
const longestText = 2_000_000
const largestFile = 50_000_000

/** A file kept with an article, and its path. */
export interface KeptFile {
  readonly attachment: Attachment
  readonly path: string
}

/** The texts of files attached to sources, read in the import process and cached by the files' SHA-256. */
export class SnapshotTexts {
  private readonly known = new Map<string, PreparedSource | null>()
  private readonly underWay = new Map<string, Promise<void>>()

  constructor(
    private readonly reader: Pick<ImportProcess, 'read' | 'readParts'>,
    private readonly preparer: Pick<LongTexts, 'prepare'>,
  ) {}

  /** A file's text; null if it can't be read or is too large, undefined if it has not been read. */
  of({ sha256: hash }: Attachment): PreparedSource | null | undefined {
    const text = this.known.get(hash)
    if (text !== undefined) this.keep(hash, text)
    return text
  }

  /** Resolves when all these files have been read, or have failed. */
  async read(files: readonly KeptFile[]): Promise<void> {
    await Promise.all(files.map((file) => this.readOnce(file)))
  }

  private readOnce(file: KeptFile): Promise<void> {
    const hash = file.attachment.sha256
    if (this.known.has(hash)) return Promise.resolve()
    const running = this.underWay.get(hash)
    if (running) return running
    const reading = this.textOf(file)
      .catch(() => null)
      .then((text) => this.keep(hash, text))
      .finally(() => this.underWay.delete(hash))
    this.underWay.set(hash, reading)
    return reading
  }

  /** The most recently used texts are kept. */
  private keep(hash: string, text: PreparedSource | null): void {
    this.known.delete(hash)
    this.known.set(hash, text)
    const [oldest] = this.known.keys()
    if (this.known.size > mostTexts && oldest !== undefined) this.known.delete(oldest)
  }

  private async textOf({ attachment, path }: KeptFile): Promise<PreparedSource | null> {
    // Its folder must not be a link either.
    const bytes = await readPlain(path, largestFile, dirname(dirname(path)))
    // If a file was changed since, its words are not what the source said.
    if (sha256(bytes) !== attachment.sha256) return null
    const text = await this.allText({ name: attachment.name, bytes })
    return text === '' || text.length > longestText ? null : this.preparer.prepare(text)
  }

  /** The text of a file, or of the parts that open by default, including what is not the article's own. */
  private async allText(file: GivenFile): Promise<string> {
    const read = await this.reader.read(file)
    if (read.type === 'article') return wordsOf(read)
    const texts: string[] = []
    const usual = read.parts.filter(({ isUsual }) => isUsual).map(({ name }) => name)
    await this.reader.readParts(file, usual, (part) => {
      texts.push(wordsOf(part))
      return Promise.resolve()
    })
    return texts.join('\n').trim()
  }
}

/** A quotation may come from a box that is left out of an article. */
function wordsOf(result: ImportResult): string {
  return result.type === 'article' ? [result.article.text, ...result.article.leftOut].join('\n') : ''
}
