import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { Article } from '../../../src/core/model/article'
import { ArticleSummary, summaryOf } from '../../../src/core/model/summary'
import type { Store } from './store'

const version = '12.4.1'
const place = resolve(import.meta.dirname, '../../../node_modules/.cache/touchstone-bench')

interface Statement {
  run(...values: unknown[]): void
  all(): { summary: string }[]
}
interface Database {
  exec(sql: string): void
  pragma(text: string): unknown
  prepare(sql: string): Statement
  transaction<Arguments extends unknown[]>(
    task: (...values: Arguments) => void,
  ): (...values: Arguments) => void
  close(): void
}

/** Installs SQLite for this comparison; the product doesn't use it. Throws if it can't be built. */
export function installSqlite(): void {
  if (existsSync(join(place, 'node_modules', 'better-sqlite3', 'build', 'Release'))) return
  mkdirSync(place, { recursive: true })
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--prefix',
    place,
    `better-sqlite3@${version}`,
  ]
  execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' })
}

/** SQLite at its safest: a write-ahead log, and every commit synced to disk. */
export class SqliteStore implements Store {
  private database: Database | undefined
  private saving: ((line: string, article: string) => void) | undefined

  constructor(private readonly folder: string) {}

  fill(articles: Iterable<Article>): void {
    const database = this.connect()
    const insert = database.prepare('INSERT INTO articles (id, summary, state) VALUES (?, ?, ?)')
    database.transaction(() => {
      for (const article of articles)
        insert.run(article.id, JSON.stringify(summaryOf(article)), JSON.stringify(article))
    })()
  }

  open() {
    const rows = this.connect().prepare('SELECT summary FROM articles').all()
    return Promise.resolve(rows.map(({ summary }) => ArticleSummary.parse(JSON.parse(summary))))
  }

  save(article: string, claim: string, rating: string) {
    const command = { type: 'setVerdict', claim, rating }
    const line = JSON.stringify({ time: new Date().toISOString(), person: 'Ines Okoye', command })
    this.saving?.(line, article)
    return Promise.resolve()
  }

  close() {
    this.database?.close()
    this.database = undefined
    return Promise.resolve()
  }

  private connect(): Database {
    if (this.database) return this.database
    const Sqlite = createRequire(join(place, 'x.js'))('better-sqlite3') as new (file: string) => Database
    const database = new Sqlite(join(this.folder, 'library.sqlite'))
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.exec(
      'CREATE TABLE IF NOT EXISTS articles (id TEXT PRIMARY KEY, summary TEXT, state TEXT);' +
        'CREATE TABLE IF NOT EXISTS log (number INTEGER PRIMARY KEY, article TEXT, line TEXT);',
    )
    const append = database.prepare('INSERT INTO log (article, line) VALUES (?, ?)')
    const update = database.prepare(
      "UPDATE articles SET summary = json_set(summary, '$.checked', 1) WHERE id = ?",
    )
    this.saving = database.transaction((line: string, article: string) => {
      append.run(article, line)
      update.run(article)
    })
    this.database = database
    return database
  }
}
