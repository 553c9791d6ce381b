import type { LogEntry } from '../../src/core/commands/logEntry'
import { tones } from '../../src/core/model/scale'
import type { BundledArticle } from '../../src/workbench/bundle/manifest'
import {
  type Documents,
  type Files,
  documentIn,
  linesOf,
  logsIn,
  rechained,
  redocumented,
  relined,
  remade,
  rewritten,
  sha256,
} from './bundleForger'

/** One way of changing a bundle; the result is fitted with new hashes afterwards. */
type Edit = (files: Files, random: Random) => Files | Promise<Files>

/** Random choices that are the same on every run. */
export interface Random {
  /** A whole number from 0 up to below `below`. */
  readonly number: (below: number) => number
  readonly oneOf: <T>(items: readonly T[]) => T
}

/** The kinds of edits. Of those that a forger makes with the program itself, the log still contradicts each. */
export const edits: Readonly<Record<string, Edit>> = {
  'manifest: a value': (files, random) => leafIn(files, 'manifest.json', random),
  'manifest: a field more': (files, random) => fieldIn(files, 'manifest.json', random),
  'state: a value': (files, random) => leafIn(files, 'article.json', random),
  'state: a value, all made again': async (files, random) => {
    const state = documentIn(files, 'article.json')
    return remade({
      ...files,
      'article.json': Buffer.from(
        `${JSON.stringify({ ...state, article: withLeaf(state.article, random) }, null, 1)}\n`,
      ),
    }).catch(() => leafIn(files, 'article.json', random))
  },
  'state: a field more': (files, random) => fieldIn(files, 'article.json', random),
  'scale: a value': (files, random) =>
    redocumented(files, 'article.json', (all) => ({
      ...all,
      scale: scaleChanged(all, random),
    })),
  'scale: a value, all made again': (files, random) =>
    remade(
      redocumented(files, 'article.json', (all) => ({
        ...all,
        scale: scaleChanged(all, random),
      })),
    ),
  'version: another, all made again': (files, random) =>
    remade(
      redocumented(files, 'article.json', (all) => ({
        ...all,
        appVersion: `0.${random.number(90)}`,
      })),
    ),
  'log: a letter of a line': (files, random) => lineIn(files, random, (line) => letterIn(line, random)),
  'log: a line declared damaged': (files, random) =>
    lineIn(files, random, (line) => JSON.stringify({ damaged: sha256(Buffer.from(line)) })),
  'log: a line declared withheld': (files, random) =>
    lineIn(files, random, (line) => JSON.stringify({ withheld: line.slice(-66, -2) })),
  'log: a line less': (files, random) =>
    relined(files, random.oneOf(logsIn(files)), (lines) => lines.toSpliced(random.number(lines.length), 1)),
  'log: a line twice': (files, random) =>
    relined(files, random.oneOf(logsIn(files)), (lines) => {
      const at = random.number(lines.length)
      return lines.toSpliced(at, 0, lines[at]!)
    }),
  'log: two lines exchanged': (files, random) =>
    relined(files, logsIn(files)[0]!, (lines) => {
      const at = random.number(lines.length - 1)
      return lines.toSpliced(at, 2, lines[at + 1]!, lines[at]!)
    }),
  'log: a line changed, chained again': (files, random) => chainedAgain(files, random),
  'log: a line added, chained': (files, random) =>
    rechained(files, logsIn(files)[0]!, (entries) => [...entries, verdictAfter(entries, random)]),
  'log: renamed': (files, random) =>
    renamed(files, random.oneOf(logsIn(files)), `log/${random.number(1e6)}.ndjson`),
  'report: a letter': (files, random) =>
    rewritten(files, random.oneOf(reportsIn(files)), (text) => letterIn(text, random)),
  'report: a rating for another': (files, random) =>
    rewritten(files, random.oneOf(reportsIn(files)), (text) =>
      text.replaceAll(/disputed/gi, random.oneOf(['Verified', 'False', 'Misleading'])),
    ),
  'report: missing': (files, random) => without(files, random.oneOf(reportsIn(files))),
  'report: something else': (files, random) => ({
    ...files,
    [random.oneOf(reportsIn(files))]: Buffer.from(`%PDF-1.${random.number(9)}`),
  }),
  'README: a letter': (files, random) => rewritten(files, 'README.txt', (text) => letterIn(text, random)),
  'README: a sentence more': (files, random) =>
    rewritten(files, 'README.txt', (text) => `${text}${random.number(1e6)} people agree.\n`),
  'text: a letter': (files, random) => rewritten(files, 'article.txt', (text) => letterIn(text, random)),
  'file: added': (files, random) => ({
    ...files,
    [`${random.oneOf(['', 'original/1/', 'original/2/', 'snapshots/', 'log/', 'more/'])}${random.number(1e6)}.html`]:
      Buffer.from('<h1>All verified</h1>'),
  }),
  'file: missing': (files, random) => without(files, random.oneOf(contentIn(files))),
  'file: renamed': (files, random) => {
    const path = random.oneOf(contentIn(files))
    return renamed(files, path, random.oneOf([`${path}.txt`, path.toUpperCase(), `more/${path}`]))
  },
  'file: a bit of it': (files, random) => {
    const path = random.oneOf(contentIn(files).filter((name) => /^(original|snapshots)\//.test(name)))
    const bytes = Buffer.from(files[path]!)
    bytes[random.number(bytes.length)]! ^= 1 << random.number(7)
    return { ...files, [path]: bytes }
  },
}

const reportsIn = (files: Files) => Object.keys(files).filter((path) => path.startsWith('report.'))
const contentIn = (files: Files) =>
  Object.keys(files).filter((path) => !['manifest.json', 'SHA256SUMS'].includes(path))

function without(files: Files, path: string): Files {
  const { [path]: _, ...rest } = files
  return rest
}

const renamed = (files: Files, path: string, to: string): Files => ({
  ...without(files, path),
  [to]: files[path]!,
})

function letterIn(text: string, random: Random): string {
  const at = random.number(text.length - 1)
  return text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1)
}

function lineIn(files: Files, random: Random, change: (line: string) => string): Files {
  return relined(files, random.oneOf(logsIn(files)), (lines) => {
    const at = random.number(lines.length)
    return lines.with(at, change(lines[at]!))
  })
}

/** A line before the last verdict, changed: every hash after it differs, and a verdict names its line by its hash. */
function chainedAgain(files: Files, random: Random): Files {
  const path = random.oneOf(logsIn(files).filter((name) => linesOf(files, name).some(isVerdict)))
  const last = linesOf(files, path).findLastIndex(isVerdict)
  return rechained(files, path, (entries) => {
    const at = random.number(last + 1)
    const entry = entries[at]!
    const other = random.oneOf<Partial<LogEntry>>([
      { person: 'Somebody Else' },
      { time: '2020-01-01T00:00:00.000Z' },
      { act: 'another act' },
    ])
    return entries.with(at, { ...entry, ...other })
  })
}

const isVerdict = (line: string) => line.includes('"type":"setVerdict"')

function verdictAfter(entries: readonly LogEntry[], random: Random): LogEntry {
  const last = entries.findLast(({ command }) => 'claim' in command)!
  const claim = 'claim' in last.command ? last.command.claim : ''
  const rating = random.oneOf(['verified', 'false', 'misleading'])
  return {
    ...last,
    lamport: last.lamport + 20,
    act: `act ${random.number(1e6)}`,
    command: { type: 'setVerdict', claim, rating },
  }
}

function scaleChanged({ scale }: BundledArticle, random: Random): BundledArticle['scale'] {
  const at = random.number(scale.length)
  const rating = scale[at]!
  const other = scale[(at + 1 + random.number(scale.length - 1)) % scale.length]!
  return random.oneOf([
    scale.with(at, { ...rating, name: other.name }),
    scale.with(at, { ...rating, tone: random.oneOf(tones.filter((tone) => tone !== rating.tone)) }),
    scale.with(at, { ...rating, shape: other.shape }),
    scale.with(at, { ...rating, definition: other.definition }),
    scale.with(at, { ...rating, ratingValue: random.number(4) + 1.5 }),
    scale.toSpliced(at, 1),
    scale.toReversed(),
    [...scale, { ...rating, id: 'satire', name: 'Satire' }],
  ])
}

type Path = readonly string[]

/** A document with one value changed, as the program writes it. */
function leafIn(files: Files, path: keyof Documents, random: Random): Files {
  return redocumented(files, path, (document) => withLeaf(document, random))
}

function fieldIn(files: Files, path: keyof Documents, random: Random): Files {
  return redocumented(files, path, (document) => {
    const copy = structuredClone(document)
    const places = objectsIn(copy)
    const place = random.oneOf(places)
    place[`field${random.number(1e6)}`] = 'All verified.'
    return copy
  })
}

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(objectsIn)
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside]
}

function withLeaf<T>(value: T, random: Random): T {
  const copy = structuredClone(value)
  const path = random.oneOf(leavesOf(copy))
  const place = path
    .slice(0, -1)
    .reduce((at, key) => at[key] as Record<string, unknown>, copy as Record<string, unknown>)
  const key = path.at(-1)!
  place[key] = otherThan(place[key], random)
  return copy
}

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]))
}

function otherThan(value: unknown, random: Random): unknown {
  if (typeof value === 'number') return value + 1 + random.number(9)
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string' || value.length < 2) return 'something else'
  return letterIn(value, random)
}
