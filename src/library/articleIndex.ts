import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { ArticleSummary } from '../core/model/summary'
import { LibraryError } from './errors'
import { JsonFile } from './jsonFile'
import { logFiles } from './log'
import { articlePlaces } from './places'

/** What index.json holds: for each article its line in the list, and how long its logs were then, in bytes. */
const Index = z.object({
  format: z.literal(1),
  articles: z.record(z.string(), z.object({ logBytes: z.number(), summary: ArticleSummary })),
})
type Index = z.infer<typeof Index>

const indexDelay = 2000

/** The list of articles, kept in index.json so that opening a library need not read every article. */
export class ArticleIndex {
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> = Promise.resolve()
  private readonly low: Low<Index>

  constructor(
    private readonly library: string,
    private readonly onDamage: (sentence: string) => void,
  ) {
    const file = new JsonFile<Index>(join(library, 'index.json'), Index, onDamage)
    this.low = new Low<Index>(file, { format: 1, articles: {} })
  }

  /** Reads index.json and returns the ids of the articles it does not tell the present state of. */
  async open(): Promise<string[]> {
    await this.low.read().catch((error: unknown) => {
      // All of it can be told from the articles, whichever version wrote it.
      if (!(error instanceof LibraryError && error.code === 'newerFormat')) throw error
    })
    const ids = await articleIds(this.library)
    const known = this.low.data.articles
    const stale: string[] = []
    const kept: Index['articles'] = {}
    for (const id of ids) {
      const entry = known[id]
      if (entry && entry.logBytes === (await logBytes(this.library, id))) kept[id] = entry
      else stale.push(id)
    }
    this.low.data = { format: 1, articles: kept }
    return stale
  }

  /** The articles, the latest opened first. */
  summaries(): ArticleSummary[] {
    return Object.values(this.low.data.articles)
      .map((entry) => entry.summary)
      .toSorted((a, b) => (a.importedAt < b.importedAt ? 1 : a.importedAt > b.importedAt ? -1 : 0))
  }

  find(test: (summary: ArticleSummary) => boolean): ArticleSummary | undefined {
    return this.summaries().find(test)
  }

  /**
   * Takes an article's present state into the list; index.json follows a moment later. `logBytes` is how long
   * the logs are that tell this state: measured here, they could be longer by then, and the state behind them.
   */
  put(summary: ArticleSummary, logBytes: number): void {
    this.low.data.articles[summary.id] = { logBytes, summary }
    this.timer ??= setTimeout(() => void this.write(), indexDelay)
  }

  async close(): Promise<void> {
    if (this.timer) await this.write()
    await this.writing
  }

  private write(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.writing = this.low
      .write()
      .catch(() =>
        this.onDamage('index.json could not be written. It only speeds up opening; nothing is lost.'),
      )
    return this.writing
  }
}

async function articleIds(library: string): Promise<string[]> {
  const entries = await readdir(join(library, 'articles'), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

async function logBytes(library: string, id: string): Promise<number> {
  const folder = articlePlaces(library, id).log
  let bytes = 0
  for (const name of await logFiles(folder)) bytes += (await stat(join(folder, name))).size
  return bytes
}
