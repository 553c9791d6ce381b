import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { Identifier } from '../../core/model/identifier'
import { libraryFormat } from '../../core/model/libraryFormat'
import { ArticleSummary } from '../../core/model/summary'
import { LibraryError } from '../errors'
import { JsonFile } from '../jsonFile'
import { indexLimit } from '../disk/limits'

/** The content of index.json: each article's entry in the list, and the length of its logs at that time, in bytes. */
const Index = z.object({
  format: z.literal(libraryFormat),
  articles: z
    .record(Identifier, z.object({ logBytes: z.number(), summary: ArticleSummary }))
    .refine((articles) => Object.entries(articles).every(([id, { summary }]) => summary.id === id), {
      error: 'an entry names another article than its own',
    }),
})
type Index = z.infer<typeof Index>

/**
 * How long index.json may lag behind a change, in milliseconds. It has an entry for every article, and a save must
 * cost no more than its command; after a crash the survey at the next opening finds what is missing.
 */
const indexDelay = 30_000

interface IndexOptions {
  readonly folder: string
  readonly readOnly: boolean
  readonly onDamage: (sentence: string) => void
}

/** The list of articles, kept in index.json so that opening a library need not read every article. */
export class ArticleIndex {
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> = Promise.resolve()
  private readonly articles = new Map<string, Index['articles'][string]>()
  private readonly low: Low<Index>

  constructor(private readonly options: IndexOptions) {
    const { folder, readOnly, onDamage } = options
    const file = new JsonFile<Index>(join(folder, 'index.json'), {
      schema: Index,
      // Lists of earlier formats lack fields; they are rebuilt from the articles.
      upgrade: () => null,
      readOnly,
      onDamage,
      indent: 0,
      library: folder,
      limit: indexLimit,
    })
    this.low = new Low<Index>(file, { format: libraryFormat, articles: {} })
  }

  /** Reads index.json. It may be out of date; the survey corrects it. */
  async open(): Promise<void> {
    await this.low.read().catch((error: unknown) => {
      // All of it can be rebuilt from the articles, whichever version wrote it.
      if (!(error instanceof LibraryError && error.code === 'newerFormat')) throw error
    })
    for (const [id, entry] of Object.entries(this.low.data.articles)) this.articles.set(id, entry)
    this.low.data = { format: libraryFormat, articles: {} }
  }

  /**
   * The length of the logs that the list reflects, per article, in bytes; -1 for an entry of an earlier version, which
   * lacks a number and is read again.
   */
  known(): Map<string, number> {
    return new Map(
      [...this.articles].map(([id, { logBytes, summary }]) => [
        id,
        summary.signedOff === undefined || summary.elements === undefined ? -1 : logBytes,
      ]),
    )
  }

  /** The articles, the latest opened first, including those in the trash. */
  summaries(): ArticleSummary[] {
    return [...this.articles.values()]
      .map((entry) => entry.summary)
      .toSorted((a, b) => (a.importedAt < b.importedAt ? 1 : a.importedAt > b.importedAt ? -1 : 0))
  }

  get(id: string): ArticleSummary | undefined {
    return this.articles.get(id)?.summary
  }

  find(test: (summary: ArticleSummary) => boolean): ArticleSummary | undefined {
    for (const { summary } of this.articles.values()) if (test(summary)) return summary
    return undefined
  }

  /**
   * Puts an article's current state into the list; index.json follows later. `logBytes` is the length of the logs
   * that give this state: measured here, they could already be longer, and the state out of date.
   */
  put(summary: ArticleSummary, logBytes: number): void {
    this.articles.set(summary.id, { logBytes, summary })
    this.writeLater()
  }

  /** Removes articles from the list that are no longer in the library. */
  remove(id: string): void {
    if (this.articles.delete(id)) this.writeLater()
  }

  async close(): Promise<void> {
    if (this.timer) await this.write()
    await this.writing
  }

  private writeLater(): void {
    if (this.options.readOnly) return
    this.timer ??= setTimeout(() => void this.write(), indexDelay)
    // If the library is closed before then, it is written at once.
    this.timer.unref()
  }

  private write(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.low.data = { format: libraryFormat, articles: Object.fromEntries(this.articles) }
    this.writing = this.low
      .write()
      .catch(() =>
        this.options.onDamage('index.json could not be written. It only speeds up opening; nothing is lost.'),
      )
    this.low.data = { format: libraryFormat, articles: {} }
    return this.writing
  }
}
