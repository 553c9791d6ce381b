import { dirname, join } from 'node:path'
import type { LogEntry, LogLine } from '../../core/commands/logEntry'
import { chainStart, readLine } from './chain'
import { logLimit } from '../disk/limits'
import { readPlain, readPlainText } from '../disk/plainFile'
import { listPlain, type OtherEntry } from '../disk/plainFolder'

export const logEnding = '.ndjson'

/** Damage found in a log. */
export interface LogDamage {
  /** The name of the file to copy as it was found, relative to the folder of the logs. */
  readonly file: string
  readonly sentence: string
  /** The damage as part of a file name: "line-3-changed". */
  readonly slug: string
  /** Whether only the end of the last line is missing, which is repaired when the log is next written. */
  readonly isIncomplete: boolean
  /** The id of the article that a skipped line creates, if it isn't the one whose folder this is. */
  readonly other?: string
  /** Identifies this damage, so that it is not reported twice. */
  readonly key: string
}

/** The content of a log folder: the lines of all devices, and the damage found. */
export interface LogContents {
  readonly lines: readonly LogLine[]
  readonly damage: readonly LogDamage[]
  /** The length of each log that was read, in bytes, by its name. */
  readonly lengths: ReadonlyMap<string, number>
  /** The names of the logs whose last line has no line end. */
  readonly unended: readonly string[]
  /** Whether a newer version wrote lines that this one can't read. */
  readonly isNewer: boolean
}

/**
 * The names of the logs in a folder, one per device and one per branch; empty if there is no such folder. Throws a
 * NotPlain when the folder is a link.
 */
export async function logFiles(folder: string): Promise<string[]> {
  return (await listLogs(folder)).names
}

/** The same, with whatever else has the name of a log: links, pipes and devices, which are never opened. */
export async function listLogs(folder: string): Promise<{ names: string[]; others: OtherEntry[] }> {
  const { files, others } = await listPlain(folder, dirname(folder))
  return {
    names: files.filter((name) => name.endsWith(logEnding)),
    others: others.filter(({ name }) => name.endsWith(logEnding)),
  }
}

/** The text of one log. Throws a NotPlain when it is a link, pipe or device. */
export function readLogText(folder: string, name: string): Promise<string> {
  return readPlainText(join(folder, name), logLimit, dirname(folder))
}

/** The log of one device, or a branch of it, as stored. */
export interface LogText {
  readonly name: string
  readonly text: string
}

/**
 * Reads the logs of all devices. Damaged lines are skipped and reported, and so are those that create another article
 * than `article`; nothing on disk is changed.
 */
export async function readLogs(folder: string, article?: string): Promise<LogContents> {
  const files: LogText[] = []
  const lengths = new Map<string, number>()
  const { names, others } = await listLogs(folder)
  for (const name of names) {
    const bytes = await readPlain(join(folder, name), logLimit, dirname(folder))
    lengths.set(name, bytes.length)
    files.push({ name, text: bytes.toString('utf8') })
  }
  const contents = contentsOf(files, article)
  return { ...contents, damage: [...contents.damage, ...others.map(notPlain)], lengths }
}

function notPlain({ name, kind }: OtherEntry): LogDamage {
  return {
    file: name,
    sentence: `${name} among the logs was passed over: it is ${kind}, not a file.`,
    slug: 'not a file',
    isIncomplete: false,
    key: `${name} is ${kind}`,
  }
}

/**
 * The lines in the logs of all devices. Damaged lines are skipped and reported, and so are those that create another
 * article than `article`.
 */
export function contentsOf(logs: readonly LogText[], article?: string): Omit<LogContents, 'lengths'> {
  const files = logs.map(({ name, text }) => readLog(name, text, article))
  const known = new Set(files.flatMap((file) => file.lines.map(({ hash }) => hash)))
  const lines = new Map<string, LogLine>()
  for (const file of files) {
    let before: string | undefined
    for (const { previous, ...line } of file.lines) {
      // If the line before it is lost, it follows the last line its device wrote before that.
      const after = known.has(previous) ? previous : before
      lines.set(line.hash, { ...line, after })
      before = line.hash
    }
  }
  return {
    lines: [...lines.values()],
    damage: files.flatMap((file) => [...file.damage, ...lostBeginning(file, known)]),
    unended: files.filter((file) => file.isUnended).map((file) => file.name),
    isNewer: files.some((file) => file.isNewer),
  }
}

/** The lines of a log's text, whole or damaged, without an unacknowledged one at the end. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n')
  const last = lineIn(lines.pop() ?? '')
  return [...lines, ...(last === undefined ? [] : [last])].flatMap(separated)
}

/** Whether a log in that folder ever had a whole line. */
export async function hasLines(folder: string): Promise<boolean> {
  for (const name of await logFiles(folder)) {
    const text = await readLogText(folder, name)
    if (text.includes('\n') || lineIn(text) !== undefined) return true
  }
  return false
}

/** An editor may remove the last line end; the line is still whole. */
function isWhole(line: string): boolean {
  return line !== '' && readLine(line).ok
}

/** The whole line in the text after the last line end, if that line end is missing or damaged. */
export function lineIn(tail: string): string | undefined {
  return [tail, tail.slice(0, -1)].find(isWhole)
}

/** A line's text, or the texts of lines that run together because the line end between them was damaged. */
export function separated(line: string): string[] {
  // A line may hold a whole book, and a lookbehind at each of its letters takes long.
  if (!line.includes('{"v":', 1)) return [line]
  const parts = line.split(/(?<=,"hash":"[0-9a-f]{64}"\})[^]?(?=\{"v":)/)
  return parts.length > 1 && parts.every(isWhole) ? parts : [line]
}

interface ReadLog {
  readonly name: string
  readonly lines: readonly (Omit<LogLine, 'after'> & { readonly previous: string })[]
  readonly damage: readonly LogDamage[]
  readonly isUnended: boolean
  readonly isNewer: boolean
}

function readLog(name: string, text: string, article: string | undefined): ReadLog {
  const lines: (Omit<LogLine, 'after'> & { readonly previous: string })[] = []
  const damage: LogDamage[] = []
  let isNewer = false
  const texts = text.split('\n')
  const last = texts.pop() ?? ''
  const lastLine = lineIn(last)
  if (lastLine !== undefined) texts.push(lastLine)
  for (const [index, line] of texts.entries())
    if (separated(line).length > 1) damage.push(damagedEnd(name, index + 1))
  if (lastLine !== undefined && lastLine !== last)
    damage.push({ ...damagedEnd(name, texts.length), isIncomplete: true })
  // A branch continues a line of another log; whether that line exists is known when all logs are read.
  let previous = ''
  for (const [index, line] of texts.flatMap(separated).entries()) {
    const read = readLine(line)
    if (!read.ok) {
      isNewer ||= read.newer !== undefined
      previous = read.newer?.hash ?? ''
      if (!read.newer)
        damage.push({
          file: name,
          sentence: `Line ${index + 1} of ${name} was skipped: ${read.reason}.`,
          slug: `line ${index + 1} ${read.slug}`,
          isIncomplete: false,
          key: `${name} ${index + 1} ${read.slug}`,
        })
      continue
    }
    if (previous !== '' && read.previous !== previous) damage.push(gap(name, index + 1, read.hash))
    previous = read.hash
    const other = createdBy(read.entry)
    if (article !== undefined && other !== undefined && other !== article) {
      damage.push(anotherArticle(name, index + 1, other))
      continue
    }
    lines.push({ ...read.entry, hash: read.hash, previous: read.previous })
  }
  if (last !== '' && lastLine === undefined) {
    damage.push({
      file: name,
      sentence: `The last line of ${name} is incomplete and was skipped; it was never acknowledged.`,
      slug: 'last line incomplete',
      isIncomplete: true,
      key: `${name} ${texts.length + 1} incomplete`,
    })
  }
  return { name, lines, damage, isUnended: last !== '', isNewer }
}

/** The lines lost before a log's first line. */
function lostBeginning({ name, lines, damage, isNewer }: ReadLog, known: ReadonlySet<string>): LogDamage[] {
  const [first] = lines
  if (!first || damage.length > 0 || isNewer) return []
  return first.previous === chainStart || known.has(first.previous) ? [] : [gap(name, 1, first.hash)]
}

/** The id of the article that a line creates, if it creates one. */
function createdBy({ command }: LogEntry): string | undefined {
  return command.type === 'createArticle' ? command.article.id : undefined
}

function anotherArticle(name: string, line: number, id: string): LogDamage {
  return {
    file: name,
    sentence: `Line ${line} of ${name} was skipped: it creates another article, ${id}, than its folder is for.`,
    slug: `line ${line} another article`,
    isIncomplete: false,
    key: `${name} ${line} another article`,
    other: id,
  }
}

function damagedEnd(name: string, line: number): LogDamage {
  return {
    file: name,
    sentence: `The end of line ${line} of ${name} was damaged; the line itself is whole, and nothing is lost.`,
    slug: `end of line ${line}`,
    isIncomplete: false,
    key: `${name} ${line} end`,
  }
}

function gap(name: string, line: number, hash: string): LogDamage {
  return {
    file: name,
    sentence: `Line ${line} of ${name} does not follow the line before it: lines were removed or moved.`,
    slug: `lines missing before ${line}`,
    isIncomplete: false,
    key: `${name} gap ${hash}`,
  }
}
