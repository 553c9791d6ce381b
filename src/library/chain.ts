import { createHash } from 'node:crypto'
import { LogEntry, libraryFormat } from '../core/model/logEntry'

/** The hash before the first line. */
export const chainStart = '0'.repeat(64)

const tail = /,"hash":"([0-9a-f]{64})"\}$/
const tailLength = ',"hash":""}'.length + 64

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** One line of the log (without its line end) and its hash: the entry, the hash of the line before, its own. */
export function chainLine(entry: LogEntry, previous: string): { line: string; hash: string } {
  const body = JSON.stringify({ ...entry, prev: previous })
  const hash = sha256(body)
  return { line: `${body.slice(0, -1)},"hash":"${hash}"}`, hash }
}

/** A line that is as it was written, whether or not this version knows what it says. */
export interface WholeLine {
  readonly hash: string
  readonly previous: string
  readonly json: unknown
}

export type ReadLine =
  | { readonly ok: true; readonly entry: LogEntry; readonly previous: string; readonly hash: string }
  | {
      readonly ok: false
      /** A sentence's end, and the same in a file name. */
      readonly reason: string
      readonly slug: string
      /** There where the line is whole and a newer version wrote it. */
      readonly newer?: WholeLine
    }

/** Checks a line against its own hash; undefined when it is not as it was written. Never throws. */
export function wholeLine(line: string): WholeLine | undefined {
  const match = tail.exec(line)
  if (!match) return undefined
  const body = `${line.slice(0, -tailLength)}}`
  const json = sha256(body) === match[1] ? jsonIn(body) : undefined
  if (typeof json !== 'object' || json === null) return undefined
  return { hash: match[1]!, previous: 'prev' in json ? String(json.prev) : '', json }
}

/** Reads one line of a log and checks it against its own hash. Never throws. */
export function readLine(line: string): ReadLine {
  const whole = wholeLine(line)
  if (!whole) {
    return tail.test(line)
      ? { ok: false, reason: 'it was changed after it was written', slug: 'changed' }
      : { ok: false, reason: 'it is cut short or not a log line', slug: 'cut-short' }
  }
  const { json, ...place } = whole
  const entry = LogEntry.safeParse(json)
  if (entry.success) return { ok: true, entry: entry.data, ...place }
  const reason = 'this version of Touchstone does not know what it says'
  return { ok: false, reason, slug: 'unknown', ...(isNewer(json) ? { newer: whole } : {}) }
}

function isNewer(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'v' in json && Number(json.v) > libraryFormat
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
