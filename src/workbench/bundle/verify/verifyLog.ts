import { isDeepStrictEqual } from 'node:util'
import type { LogEntry } from '../../../core/commands/logEntry'
import { chainStart, readLine, withheldHash } from '../../../library/log/chain'
import type { LogText } from '../../../library/log/log'
import { asJson } from './documents'

/** A line of a log in a bundle, and its place. */
interface BundledLine {
  /** "Line 3 of log/x.ndjson". */
  readonly place: string
  readonly kind: 'shown' | 'withheld' | 'damaged'
  /** Its hash, if it is known. */
  readonly hash: string | undefined
  readonly previous?: string
  readonly entry?: LogEntry
  readonly problem?: string
}

/** The result of checking the logs of a bundle, line by line. */
export interface CheckedLogs {
  readonly lines: number
  readonly withheld: number
  readonly damaged: number
  /** The readable lines, by their hash. */
  readonly shown: ReadonlyMap<string, LogEntry>
  readonly hashes: ReadonlySet<string>
  readonly problems: readonly string[]
}

/**
 * Checks every line against its own hash, and that it follows the line before it; the `name` of a log is its path in
 * the bundle. A withheld line is part of the chain by its hash.
 */
export function checkLogs(logs: readonly LogText[]): CheckedLogs {
  const files = logs.map(({ name, text }) => ({ name, text, lines: linesIn(name, text) }))
  const lines = files.flatMap((file) => file.lines)
  const hashes = new Set(lines.flatMap(({ hash }) => hash ?? []))
  const problems = [
    ...files.flatMap(({ name, text }) =>
      text.endsWith('\n') ? [] : [`The last line of ${name} was cut short, or it has no line.`],
    ),
    ...lines.flatMap(({ problem }) => problem ?? []),
    ...files.flatMap(wrongName),
    ...files.flatMap((file) => gapsIn(file.lines, hashes)),
    ...twiceIn(lines),
    ...unseen(lines, hashes),
  ]
  const count = (kind: BundledLine['kind']) => lines.filter((line) => line.kind === kind).length
  return {
    lines: lines.length,
    withheld: count('withheld'),
    damaged: count('damaged'),
    shown: new Map(lines.flatMap(({ hash, entry }) => (hash !== undefined && entry ? [[hash, entry]] : []))),
    hashes,
    problems,
  }
}

function linesIn(name: string, text: string): BundledLine[] {
  const texts = text.split('\n')
  if (texts.at(-1) === '') texts.pop()
  return texts.map((line, index) => lineAt(line, `Line ${index + 1} of ${name}`))
}

function lineAt(line: string, place: string): BundledLine {
  const withheld = withheldHash(line)
  if (withheld !== undefined) return { place, kind: 'withheld', hash: withheld }
  if (/^\{"damaged":"[0-9a-f]{64}"\}$/.test(line)) return { place, kind: 'damaged', hash: undefined }
  const read = readLine(line)
  if (read.ok) {
    const { hash, previous, entry } = read
    const problem = isKnown(line, entry)
      ? {}
      : { problem: `${place} has fields that this version does not know; nothing proves them.` }
    return { place, kind: 'shown', hash, previous, entry, ...problem }
  }
  return { place, kind: 'shown', hash: undefined, problem: `${place} does not count: ${read.reason}.` }
}

/** Whether the part of a line that its hash covers says nothing but what was read of it. */
function isKnown(line: string, entry: LogEntry): boolean {
  const body = `${line.slice(0, line.lastIndexOf(',"hash":"'))}}`
  const json = JSON.parse(body) as Record<string, unknown>
  const { prev: _, sig: _signature, ...fields } = json
  return isDeepStrictEqual(fields, asJson(entry)) && JSON.stringify(json) === body
}

/** A log is named after the device that wrote it; a branch of it, also after its first line. */
function wrongName({ name, lines }: { name: string; lines: readonly BundledLine[] }): string[] {
  const [, device = '', branch = ''] = /^log\/([\w-]+)(?:\.([0-9a-f]{12}))?\.ndjson$/.exec(name) ?? []
  const isItsOwn = lines.every(({ entry }) => !entry || entry.device === device)
  const hash = lines[0]?.hash ?? branch
  return device !== '' && isItsOwn && hash.startsWith(branch)
    ? []
    : [`${name} is not the name of the log of the device that wrote its lines.`]
}

/** Lines that do not follow the line before them. The first one has no predecessor, or one in another log. */
function gapsIn(lines: readonly BundledLine[], known: ReadonlySet<string>): string[] {
  return lines.flatMap(({ place, previous }, index) => {
    if (previous === undefined) return []
    const before = lines[index - 1]
    const follows =
      index === 0
        ? previous === chainStart || known.has(previous)
        : before?.hash === undefined || before.hash === previous
    return follows
      ? []
      : [`${place} does not follow the line before it: lines were removed, moved or changed.`]
  })
}

function twiceIn(lines: readonly BundledLine[]): string[] {
  const met = new Set<string>()
  return lines.flatMap(({ place, hash }) => {
    if (hash === undefined) return []
    if (met.has(hash)) return [`${place} is in the logs twice.`]
    met.add(hash)
    return []
  })
}

/** A line names the lines of other computers that its writer had read: none of them may be missing. */
function unseen(lines: readonly BundledLine[], known: ReadonlySet<string>): string[] {
  return lines.flatMap(({ place, entry }) =>
    (entry?.seen ?? []).every((hash) => known.has(hash))
      ? []
      : [`${place} refers to a line of another computer that is missing: a log was cut short or left out.`],
  )
}
