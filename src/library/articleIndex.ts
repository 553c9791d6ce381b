import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { libraryFormat } from '../core/model/libraryFormat'
import { ArticleSummary } from '../core/model/summary'
import { LibraryError } from './errors'
import { JsonFile } from './jsonFile'

/** What index.json holds: for each article its line in the list, and how long its logs were then, in bytes. */
const Index = z.object({
  format: z.literal(libraryFormat),
  articles: z.record(z.string(), z.object({ logBytes: z.number(), summary: ArticleSummary })),
})
type Index = z.infer<typeof Index>

/**
 * How long after a change index.json may lag behind, in milliseconds. It holds a line for every article, and a save
 * must cost what the command costs: what it lacks after a crash is found by the survey at the next opening.
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
      // The lists of earlier formats told too little; they are made anew from the articles.
      upgrade: () => null,
      readOnly,
      onDamage,
      indent: 0,
    })
    this.low = new Low<Index>(file, { format: libraryFormat, articles: {} })
  }

  /** Reads index.json. What it tells may be behind; the survey puts it right. */
  async open(): Promise<void> {
    await this.low.read().catch((error: unknown) => {
      // All of it can be told from the articles, whichever version wrote it.
      if (!(error instanceof LibraryError && error.code === 'newerFormat')) throw error
    })
    for (const [id, entry] of Object.entries(this.low.data.articles)) this.articles.set(id, entry)
    this.low.data = { format: libraryFormat, articles: {} }
  }

  /** For each article the length of its logs that the list tells of, in bytes. */
  known(): Map<string, number> {
    return new Map([...this.articles].map(([id, { logBytes }]) => [id, logBytes]))
  }

  /** The articles, the latest opened first, those in the trash among them. */
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
   * Takes an article's present state into the list; index.json follows later. `logBytes` is how long the logs are that
   * tell this state: measured here, they could be longer by then, and the state behind them.
   */
  put(summary: ArticleSummary, logBytes: number): void {
    this.articles.set(summary.id, { logBytes, summary })
    this.writeLater()
  }

  /** Takes articles from the list that are not in the library any more. */
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
    // The library may be closed before; then it is written at once.
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
