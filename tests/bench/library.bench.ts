import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, fdatasync, openSync, readdirSync, readFileSync, rmSync, write } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Article } from '../../src/core/model/article'
import type { ArticleSummary } from '../../src/core/model/summary'
import { articlePlaces } from '../../src/library/places'
import { generateLibrary } from './generator/library'
import { articlesIn } from './stores/articlesIn'
import { LowdbStore } from './stores/lowdb'
import { installSqlite, SqliteStore } from './stores/sqlite'
import type { Store } from './stores/store'
import { TouchstoneStore } from './stores/touchstone'

/**
 * Measures saving, opening and memory of libraries of 100, 1,000 and 10,000 articles, against a bare fsynced append,
 * one lowdb file and SQLite in the same run. LIBRARY_SIZES=50,200 uses other sizes.
 */
const sizes = (process.env['LIBRARY_SIZES'] ?? '100,1000,10000').split(',').map(Number)
const project = resolve(import.meta.dirname, '../..')
const saves = 200
const openings = 5

/** The result of an opening that failed. */
const nothing = { articles: 0, found: 0, list: 0, surveyed: 0, blocked: 0, rss: 0, heapUsed: 0 }

/** The files of the other stores. */
const fileOf: Record<string, string> = { lowdb: 'lowdb.json', sqlite: 'library.sqlite' }

const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'))
try {
  console.log(`${cpus().length} cores, Node ${process.versions.node}, ${process.platform}\n`)
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)]
  const places = new Map<number, string>()
  for (const size of [0, ...sizes]) {
    const place = join(folder, String(size))
    const start = performance.now()
    const { characters, claims } = generateLibrary(join(place, 'library'), size)
    places.set(size, place)
    if (size > 0)
      console.log(
        `generated ${size} articles, ${mega(characters)} million characters, ${claims} claims: ${seconds(start)}`,
      )
  }
  const isThereSqlite = await fillPeers(places)

  console.log('\n— saving one verdict, median of', saves, '(95th percentile), in milliseconds')
  const kinds = ['touchstone', 'lowdb', ...(isThereSqlite ? ['sqlite'] : [])]
  const bySize = new Map<number, Map<string, number[]>>()
  const both = await timeSaves([smallest, largest], places)
  for (const [size, times] of both) bySize.set(size, times)
  for (const size of sizes) {
    if (!bySize.has(size)) bySize.set(size, (await timeSaves([size], places)).get(size)!)
    const times = bySize.get(size)!
    const bare = median(times.get('bare append')!)
    for (const [kind, samples] of times)
      console.log(
        `  ${String(size).padStart(6)} articles  ${kind.padEnd(12)} ${ms(median(samples))} (${ms(percentile(samples, 0.95))})  ${ratio(median(samples) / bare)} of a bare append`,
      )
  }
  const own = (size: number) => median(bySize.get(size)!.get('touchstone')!)
  verdict(
    'a save against a bare fsynced append',
    own(largest) / median(bySize.get(largest)!.get('bare append')!),
    1.5,
  )
  verdict(`a save in ${largest} articles against one in ${smallest}`, own(largest) / own(smallest), 1.2)

  console.log(
    '\n— opening until the list can be used, median of',
    openings,
    ', in milliseconds; memory after it',
  )
  const opened = new Map<string, Opening>()
  for (const size of [0, ...sizes])
    for (const kind of kinds) {
      if (kind !== 'touchstone' && (size === 0 || !existsSync(join(places.get(size)!, fileOf[kind] ?? ''))))
        continue
      const opening = openingOf(kind, places.get(size)!)
      opened.set(`${kind} ${size}`, opening)
      console.log(`  ${String(size).padStart(6)} articles  ${kind.padEnd(12)} ${inWords(opening)}`)
    }
  const empty = opened.get('touchstone 0')!
  const full = opened.get(`touchstone ${largest}`)!
  verdict(`opening ${largest} more than opening none, ms`, full.list - empty.list, 400)
  verdict(`memory for ${largest} more than for none, MB`, (full.rss - empty.rss) / 1e6, 250)

  console.log('\n— opening without an index')
  for (const size of sizes) {
    const place = places.get(size)!
    rmSync(join(place, 'library', 'index.json'))
    const { list, articles, found, surveyed, blocked } = openOnce('touchstone', place)
    console.log(
      `  ${String(size).padStart(6)} articles: list usable after ${ms(list)} ms (${articles} in it), all ${found} in it after ${(surveyed / 1000).toFixed(1)} s; the main thread was never held longer than ${ms(blocked)} ms`,
    )
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface Opening {
  readonly articles: number
  readonly found: number
  readonly list: number
  readonly surveyed: number
  readonly blocked: number
  readonly rss: number
  readonly heapUsed: number
  readonly problem?: string
}

/**
 * Fills the other stores with the same articles; prints what can't be filled, and returns whether SQLite is available.
 */
async function fillPeers(places: ReadonlyMap<number, string>): Promise<boolean> {
  let isThereSqlite = true
  try {
    installSqlite()
  } catch (error) {
    isThereSqlite = false
    console.log(`SQLite could not be built here: ${String(error).split('\n')[0]}`)
  }
  for (const [size, place] of places) {
    if (size === 0) continue
    if (isThereSqlite) {
      const store = new SqliteStore(place)
      store.fill(articlesIn(place))
      await store.close()
    }
    const { status, stderr } = runApart('fillLowdb.ts', place)
    if (status === 0) continue
    const why = stderr.split('\n').find((line) => /error|too long|memory/i.test(line)) ?? 'it ended'
    console.log(`one lowdb file can't hold ${size} articles: ${why.trim()}`)
    rmSync(join(place, 'lowdb.json'), { force: true })
  }
  return isThereSqlite
}

/** Saves in turn in every store of every size, and appends the same bytes directly, so that all use the same disk. */
async function timeSaves(
  of: readonly number[],
  places: ReadonlyMap<number, string>,
): Promise<Map<number, Map<string, number[]>>> {
  const result = new Map(of.map((size) => [size, new Map<string, number[]>()]))
  const runs: { size: number; name: string; save: (round: number) => Promise<void>; times: number }[] = []
  const closers: (() => Promise<void>)[] = []
  for (const size of new Set(of)) {
    const place = places.get(size)!
    const stores: [string, Store][] = [
      ['touchstone', new TouchstoneStore(place)],
      ...(existsSync(join(place, 'lowdb.json')) ? [['lowdb', new LowdbStore(place)] as [string, Store]] : []),
      ['sqlite', new SqliteStore(place)],
    ]
    let line = 400
    for (const [name, store] of stores) {
      try {
        const target = await middling(place, await store.open())
        if (!target) continue
        const { article, claim } = target
        const rating = (round: number) => (round % 2 === 0 ? 'false' : 'verified')
        runs.push({
          size,
          name,
          save: (round) => store.save(article, claim, rating(round)),
          // A single whole-file write can take seconds.
          times: name === 'lowdb' ? 5 : saves,
        })
        if (store instanceof TouchstoneStore) {
          await store.library!.surveyed
          await store.save(article, claim, 'disputed')
          line = lastLineOf(place, article)
        }
        closers.push(() => store.close())
      } catch (error) {
        console.log(
          `  ${String(size).padStart(6)} articles  ${name}: ${error instanceof Error ? error.message : String(error)}`,
        )
      }
    }
    const bare = openSync(join(place, 'bare.ndjson'), 'a')
    const bytes = Buffer.alloc(line, 'x')
    runs.push({
      size,
      name: 'bare append',
      save: async () => {
        await promisify(write)(bare, bytes)
        await promisify(fdatasync)(bare)
      },
      times: saves,
    })
    closers.push(() => Promise.resolve(closeSync(bare)))
  }
  for (let round = -5; round < saves; round++) {
    for (const { size, name, save, times } of runs) {
      if (round >= times) continue
      const start = performance.now()
      await save(round)
      if (round < 0) continue
      const samples = result.get(size)!
      samples.set(name, [...(samples.get(name) ?? []), performance.now() - start])
    }
  }
  for (const close of closers) await close()
  return result
}

/** An article of medium length with claims, and one of its claims. */
async function middling(place: string, list: readonly ArticleSummary[]) {
  const candidates = list.filter(({ claims, removed }) => claims > 10 && removed === null)
  const { id } = candidates.toSorted((a, b) => a.claims - b.claims)[Math.floor(candidates.length / 2)] ?? {}
  if (id === undefined) return undefined
  const { view } = articlePlaces(join(place, 'library'), id)
  const { article } = JSON.parse(readFileSync(view, 'utf8')) as { article: Article }
  return Promise.resolve({ article: id, claim: article.claims.find(({ dismissed }) => !dismissed)!.id })
}

/** The bytes of an article's last log line. */
function lastLineOf(place: string, article: string): number {
  const { log } = articlePlaces(join(place, 'library'), article)
  const lines = readdirSync(log).map((name) => readFileSync(join(log, name), 'utf8').trimEnd().split('\n'))
  return Math.min(...lines.map((all) => Buffer.byteLength(all.at(-1) ?? '') + 1))
}

function openingOf(kind: string, place: string): Opening {
  const samples = Array.from({ length: openings }, () => openOnce(kind, place))
  const [first] = samples
  if (first?.problem !== undefined) return first
  const of = (key: 'list' | 'surveyed' | 'blocked' | 'rss' | 'heapUsed') =>
    median(samples.map((sample) => sample[key]))
  return {
    ...first!,
    list: of('list'),
    surveyed: of('surveyed'),
    blocked: of('blocked'),
    rss: of('rss'),
    heapUsed: of('heapUsed'),
  }
}

/** Runs a file of this folder in a separate process. */
function runApart(file: string, ...args: string[]) {
  const stores = join(project, 'tests', 'bench', 'stores')
  return spawnSync(process.execPath, ['--expose-gc', join(stores, 'run.mjs'), join(stores, file), ...args], {
    cwd: project,
    encoding: 'utf8',
  })
}

/** Opens a store in a separate process. */
function openOnce(kind: string, place: string): Opening {
  const { stdout, stderr } = runApart('openOnce.ts', kind, place)
  const line = stdout.trim().split('\n').at(-1) ?? ''
  if (!line.startsWith('{')) return { ...nothing, problem: stderr.trim().split('\n').at(-1) ?? 'it ended' }
  if (stderr !== '') console.error(stderr)
  return { ...nothing, ...(JSON.parse(line) as Partial<Opening>) }
}

function inWords({ articles, list, surveyed, rss, heapUsed, problem }: Opening): string {
  if (problem !== undefined) return `can't: ${problem}`
  const checked = surveyed > list + 1 ? `, compared with the disk after ${ms(surveyed)}` : ''
  return `${ms(list)} (${articles} listed${checked}), ${mega(rss)} MB resident, ${mega(heapUsed)} MB heap`
}

function verdict(what: string, value: number, limit: number): void {
  console.log(
    `  → ${what}: ${value.toFixed(2)}, wanted at most ${limit}: ${value <= limit ? 'met' : 'NOT met'}`,
  )
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
function ms(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0)
}
function mega(value: number): string {
  return (value / 1e6).toFixed(1)
}
function ratio(value: number): string {
  return `${value.toFixed(2)}×`
}
function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}
