import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isIdentifier } from '../../core/model/identifier'
import { openToAppend } from '../disk/appendable'
import { chainStart, wholeLine, type WholeLine } from './chain'
import { syncFolder, withMode } from '../disk/durableFile'
import { modesOf } from '../libraryAccess'
import { logLimit } from '../disk/limits'
import { listLogs, logEnding, readLogText, separated } from './log'
import { readUpTo } from '../disk/plainFile'
import type { OtherEntry } from '../disk/plainFolder'

/** A line as stored in a log, whole by its own hash. */
interface RawLine extends WholeLine {
  readonly text: string
  /** Its number in the log, from 1. */
  readonly number: number
}

/**
 * The whole lines of a log folder, per log, the names of those that are damaged or foreign, and what has a log's name
 * but is none.
 */
export interface RawLogs {
  readonly logs: ReadonlyMap<string, readonly RawLine[]>
  readonly damaged: readonly string[]
  /** Those that create another article than the one these logs are of; they are left out. */
  readonly foreign: readonly string[]
  readonly others: readonly OtherEntry[]
}

/**
 * Reads logs as they are stored, so that lines can be copied byte for byte, including those of newer versions. Lines
 * that create another article than `article` are left out.
 */
export async function readRawLogs(folder: string, article?: string): Promise<RawLogs> {
  const logs = new Map<string, RawLine[]>()
  const damaged: string[] = []
  const foreign: string[] = []
  const { names, others } = await listLogs(folder)
  for (const name of names) {
    const texts = (await readLogText(folder, name)).split('\n').flatMap(separated)
    const lines: RawLine[] = []
    for (const [index, text] of texts.entries()) {
      if (text === '') continue
      // If its line end was damaged, the text after the line does not belong to it.
      const line = rawLine(text, index + 1) ?? rawLine(text.slice(0, -1), index + 1)
      const named = `Line ${index + 1} of ${name}`
      if (!line) damaged.push(named)
      else if (article !== undefined && (createdBy(line) ?? article) !== article) foreign.push(named)
      else lines.push(line)
    }
    logs.set(name, lines)
  }
  return { logs, damaged, foreign, others }
}

function rawLine(text: string, number: number): RawLine | undefined {
  const whole = wholeLine(text)
  return whole && { text, number, ...whole }
}

/** Logs without the lines of these hashes. */
export function withoutLines(raw: RawLogs, left: ReadonlySet<string>): RawLogs {
  const { logs } = raw
  if (left.size === 0) return raw
  const kept = [...logs].map(([name, lines]) => [name, lines.filter(({ hash }) => !left.has(hash))] as const)
  return { ...raw, logs: new Map(kept) }
}

/** Whether a line is there that creates the article. */
export function hasBeginning({ logs }: RawLogs): boolean {
  return [...logs.values()].flat().some((line) => createdBy(line) !== undefined)
}

/** The id of the article that a line creates, if it creates one, in whichever version wrote it. */
function createdBy({ json }: RawLine): unknown {
  const { command } = json as { command?: { type?: unknown; article?: { id?: unknown } } }
  return command?.type === 'createArticle' ? (command.article?.id ?? '') : undefined
}

/** Whether one side has lines that the other lacks. */
export function hasNews(theirs: RawLogs, ours: RawLogs): boolean {
  const known = hashesOf(ours)
  return [...hashesOf(theirs)].some((hash) => !known.has(hash))
}

/**
 * Adds to the logs in `folder`, of that library, all missing lines of `theirs`; returns how many. A line is appended where its previous
 * line is the last one; otherwise, for instance after a device was copied and both copies went on, it starts a
 * branch, a file of its own. When this returns, they are on the disk. Repeating it adds nothing.
 */
export async function addLines(library: string, folder: string, theirs: RawLogs): Promise<number> {
  const ours = await readRawLogs(folder)
  const known = hashesOf(ours)
  const names = new Set(ours.logs.keys())
  /** The log that ends with the line of that hash. */
  const ends = new Map([...ours.logs].map(([name, lines]) => [lines.at(-1)?.hash ?? name, name]))
  const added = new Map<string, string[]>()
  let count = 0
  for (const [theirName, lines] of theirs.logs) {
    for (const line of lines) {
      if (known.has(line.hash)) continue
      const name = ends.get(line.previous) ?? newLogFor(line, theirName, names)
      ends.delete(line.previous)
      ends.set(line.hash, name)
      names.add(name)
      known.add(line.hash)
      added.set(name, [...(added.get(name) ?? []), line.text])
      count++
    }
  }
  if (count === 0) return 0
  const modes = await modesOf(library)
  const made = await mkdir(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
  if (made) await withMode(folder, modes.folder)
  for (const [name, lines] of added) await append(join(folder, name), lines, modes.file)
  await syncFolder(folder)
  return count
}

function newLogFor({ json, previous, hash }: RawLine, theirName: string, names: ReadonlySet<string>): string {
  const named = typeof json === 'object' && json !== null && 'device' in json ? String(json.device) : ''
  const device = [named, theirName.replace(/[^\w-].*$/, '')].find(isIdentifier) ?? 'unknown'
  const own = `${device}${logEnding}`
  return previous === chainStart && !names.has(own) ? own : `${device}.${hash.slice(0, 12)}${logEnding}`
}

/** In one write, and after a whole line: an incomplete line at the end of a log must not run into the next. */
async function append(file: string, lines: readonly string[], mode: number): Promise<void> {
  const handle = await openToAppend(file, dirname(dirname(file)), mode)
  try {
    const bytes = await readUpTo(handle, logLimit)
    const isEnded = bytes.length === 0 || bytes.at(-1) === 10
    await handle.appendFile(`${isEnded ? '' : '\n'}${lines.join('\n')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export function hashesOf({ logs }: RawLogs): Set<string> {
  return new Set([...logs.values()].flatMap((lines) => lines.map((line) => line.hash)))
}
