import { createHash } from 'node:crypto'
import { LogEntry } from '../core/model/logEntry'

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

export type ReadLine =
  | { readonly ok: true; readonly entry: LogEntry; readonly previous: string; readonly hash: string }
  | { readonly ok: false; readonly reason: string }

/** Reads one line of a log and checks it against its own hash. Never throws. */
export function readLine(line: string): ReadLine {
  const match = tail.exec(line)
  if (!match) return { ok: false, reason: 'it is cut short or not a log line' }
  const body = `${line.slice(0, -tailLength)}}`
  if (sha256(body) !== match[1]) return { ok: false, reason: 'it was changed after it was written' }
  const json = jsonIn(body)
  const entry = LogEntry.safeParse(json)
  if (!entry.success) return { ok: false, reason: 'this version of Touchstone does not know what it says' }
  const { prev } = json as { prev?: unknown }
  return { ok: true, entry: entry.data, previous: String(prev), hash: match[1] }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
