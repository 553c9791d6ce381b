import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { Article } from '../../../src/core/model/article'
import { summaryOf } from '../../../src/core/model/summary'
import type { Store } from './store'

interface Data {
  articles: Record<string, Article>
}

/** lowdb as documented: one JSON file for everything, rewritten at every save, and not fsynced. */
export class LowdbStore implements Store {
  private readonly low: Low<Data>

  constructor(folder: string) {
    this.low = new Low<Data>(new JSONFile<Data>(join(folder, 'lowdb.json')), { articles: {} })
  }

  async fill(articles: Iterable<Article>): Promise<void> {
    for (const article of articles) this.low.data.articles[article.id] = article
    await this.low.write()
  }

  async open() {
    await this.low.read()
    return Object.values(this.low.data.articles).map((article) => summaryOf(article))
  }

  async save(article: string, claim: string, rating: string) {
    const found = this.low.data.articles[article]!.claims.find(({ id }) => id === claim)!
    found.verdict = { rating, by: 'Ines Okoye', at: new Date().toISOString() }
    await this.low.write()
  }

  close() {
    return Promise.resolve()
  }
}
