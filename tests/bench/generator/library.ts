import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { appendEntry, beginHistory, type History } from '../../../src/core/commands/history'
import type { LogEntry, Recorded } from '../../../src/core/commands/logEntry'
import { libraryFormat } from '../../../src/core/model/libraryFormat'
import { standardScale } from '../../../src/core/model/scale'
import { type ArticleSummary, summaryOf } from '../../../src/core/model/summary'
import { chainLine, chainStart, sha256 } from '../../../src/library/log/chain'
import { withChecksum } from '../../../src/library/jsonFile'
import { articlePlaces } from '../../../src/library/places'
import type { View } from '../../../src/library/view'
import { articleLength, newArticle } from './articles'
import { checkingOf } from './checking'
import { Random } from './random'

export interface GeneratedLibrary {
  readonly folder: string
  readonly articles: readonly ArticleSummary[]
  readonly characters: number
  readonly claims: number
}

const device = '0a1b2c3d-0000-4000-8000-000000000001'

/**
 * Writes a library of that many articles, or of articles of these lengths in characters, none in the trash, as the app
 * leaves it on closing; the same seed gives the same bytes. It doesn't wait for the disk, so that ten thousand articles take seconds and not
 * hours.
 */
export function generateLibrary(
  folder: string,
  articles: number | readonly number[],
  seed = 1,
): GeneratedLibrary {
  const random = new Random(seed)
  const index: Record<string, { logBytes: number; summary: ArticleSummary }> = {}
  let [characters, claims] = [0, 0]
  mkdirSync(join(folder, 'articles'), { recursive: true })
  const lengths = typeof articles === 'number' ? [] : articles
  const count = typeof articles === 'number' ? articles : articles.length
  for (let number = 0; number < count; number++) {
    const { history, logBytes } = writeArticle(folder, random, number, lengths[number])
    characters += history.article.text.length
    claims += history.article.claims.length
    index[history.article.id] = { logBytes, summary: summaryOf(history.article) }
  }
  const settings = {
    format: libraryFormat,
    id: random.name(),
    name: 'library',
    people: { [device]: 'Ines Okoye' },
    scale: standardScale,
  }
  write(join(folder, 'library.json'), withChecksum(settings, 1))
  write(join(folder, 'library.backup.json'), withChecksum(settings, 1))
  write(join(folder, 'index.json'), withChecksum({ format: libraryFormat, articles: index }, 0))
  return { folder, articles: Object.values(index).map(({ summary }) => summary), characters, claims }
}

function writeArticle(folder: string, random: Random, number: number, length: number | undefined) {
  const article = newArticle(random, number, length ?? articleLength(random))
  const places = articlePlaces(folder, article.id)
  const lines: string[] = []
  let previous = chainStart
  const logged = (command: Recorded, act: string) => {
    const entry: LogEntry = {
      v: libraryFormat,
      device,
      lamport: lines.length + 1,
      time: new Date(Date.parse(article.importedAt) + lines.length * 20_000).toISOString(),
      person: 'Ines Okoye',
      act,
      command,
    }
    const { line, hash } = chainLine(entry, previous)
    const after = previous === chainStart ? undefined : previous
    lines.push(line)
    previous = hash
    return { ...entry, hash, after }
  }
  let history: History = beginHistory(article, logged({ type: 'createArticle', article }, random.name()))
  const mayBeRemoved = length === undefined
  for (const command of checkingOf(random, article))
    if (mayBeRemoved || command.type !== 'removeArticle')
      history = appendEntry(history, logged(command, random.name()))
  const log = `${lines.join('\n')}\n`
  const logBytes = Buffer.byteLength(log)
  const view: View = {
    format: libraryFormat,
    article: history.article,
    lamport: lines.length,
    heads: [...history.heads],
    logs: { [`${device}.ndjson`]: logBytes },
    told: [],
  }
  write(join(places.log, `${device}.ndjson`), log)
  write(places.view, withChecksum(view, 1))
  write(join(places.original, article.original.file), `${article.text}\n`)
  if (random.isTrue(0.1)) {
    const snapshot = `A scan of ${article.details.title}.`
    write(join(places.snapshots, `${sha256(snapshot)}.txt`), snapshot)
  }
  return { history, logBytes }
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
