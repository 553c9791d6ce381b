import type { PreparedSource } from '../core/fidelity/source'
import type { Attachment } from '../core/model/source'
import type { Block } from '../core/model/article'
import { putRecent } from '../core/recent'
import type { LongTexts } from './longTexts/longTexts'
import type { KeptFile, KeptSources } from './sources/keptSources'

/**
 * How many texts are kept, and read for one article; the limits of a text in UTF-16 code units and of its file in
 * bytes.
 */
export const mostTexts = 32
const longestText = 2_000_000
const largestFile = 50_000_000

/** A file's text, ready for quotations to be looked up in it, and the places of its main text in the file. */
export interface SnapshotText {
  readonly source: PreparedSource
  readonly blocks: readonly Block[]
}

/** The texts of files attached to sources, cached by the files' SHA-256. */
export class SnapshotTexts {
  private readonly known = new Map<string, SnapshotText | null>()
  private readonly underWay = new Map<string, Promise<void>>()

  constructor(
    private readonly contents: Pick<KeptSources, 'read'>,
    private readonly preparer: Pick<LongTexts, 'prepare'>,
  ) {}

  /** A file's text; null if it can't be read or is too large, undefined if it has not been read. */
  of({ sha256: hash }: Attachment): SnapshotText | null | undefined {
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
  private keep(hash: string, text: SnapshotText | null): void {
    putRecent(this.known, hash, text, mostTexts)
  }

  private async textOf(file: KeptFile): Promise<SnapshotText | null> {
    if (file.attachment.bytes > largestFile) return null
    const { text, leftOut, blocks } = await this.contents.read(file)
    // A quotation may come from a box that is left out of an article.
    const all = [text, ...leftOut].join('\n').trim()
    if (text === '' || all.length > longestText) return null
    return { source: await this.preparer.prepare(all), blocks }
  }
}
