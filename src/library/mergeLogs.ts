import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chainStart, wholeLine, type WholeLine } from './chain'
import { syncFolder } from './durableFile'
import { logEnding, logFiles, separated } from './log'

/** A line as stored in a log, whole by its own hash. */
interface RawLine extends WholeLine {
  readonly text: string
  /** Its number in the log, from 1. */
  readonly number: number
}

/** The whole lines of a log folder, per log, and the names of those that are damaged. */
export interface RawLogs {
  readonly logs: ReadonlyMap<string, readonly RawLine[]>
  readonly damaged: readonly string[]
}

/** Reads logs as they are stored, so that lines can be copied byte for byte, including those of newer versions. */
export async function readRawLogs(folder: string): Promise<RawLogs> {
  const logs = new Map<string, RawLine[]>()
  const damaged: string[] = []
  for (const name of await logFiles(folder)) {
    const texts = (await readFile(join(folder, name), 'utf8')).split('\n').flatMap(separated)
    const lines: RawLine[] = []
    for (const [index, text] of texts.entries()) {
      if (text === '') continue
      // If its line end was damaged, the text after the line does not belong to it.
      const line = rawLine(text, index + 1) ?? rawLine(text.slice(0, -1), index + 1)
      if (line) lines.push(line)
      else damaged.push(`Line ${index + 1} of ${name}`)
    }
    logs.set(name, lines)
  }
  return { logs, damaged }
}

function rawLine(text: string, number: number): RawLine | undefined {
  const whole = wholeLine(text)
  return whole && { text, number, ...whole }
}

/** Logs without the lines of these hashes. */
export function withoutLines({ logs, damaged }: RawLogs, left: ReadonlySet<string>): RawLogs {
  if (left.size === 0) return { logs, damaged }
  const kept = [...logs].map(([name, lines]) => [name, lines.filter(({ hash }) => !left.has(hash))] as const)
  return { logs: new Map(kept), damaged }
}

/** Whether one side has lines that the other lacks. */
export function hasNews(theirs: RawLogs, ours: RawLogs): boolean {
  const known = hashesOf(ours)
  return [...hashesOf(theirs)].some((hash) => !known.has(hash))
}

/**
 * Adds to the logs in `folder` all missing lines of `theirs`; returns how many. A line is appended where its previous
 * line is the last one; otherwise, for instance after a device was copied and both copies went on, it starts a
 * branch, a file of its own. When this returns, they are on the disk. Repeating it adds nothing.
 */
export async function addLines(folder: string, theirs: RawLogs): Promise<number> {
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
  await mkdir(folder, { recursive: true })
  for (const [name, lines] of added) await append(join(folder, name), lines)
  await syncFolder(folder)
  return count
}

function newLogFor({ json, previous, hash }: RawLine, theirName: string, names: ReadonlySet<string>): string {
  const named = typeof json === 'object' && json !== null && 'device' in json ? String(json.device) : ''
  const device = /^[\w-]+$/.test(named) ? named : theirName.replace(/[^\w-].*$/, '') || 'unknown'
  const own = `${device}${logEnding}`
  return previous === chainStart && !names.has(own) ? own : `${device}.${hash.slice(0, 12)}${logEnding}`
}

/** In one write, and after a whole line: an incomplete line at the end of a log must not run into the next. */
async function append(file: string, lines: readonly string[]): Promise<void> {
  const handle = await open(file, 'a+')
  try {
    const bytes = await handle.readFile()
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
