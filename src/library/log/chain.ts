import { hash as hashOf } from 'node:crypto'
import { LogEntry, refusedPart } from '../../core/commands/logEntry'
import { libraryFormat } from '../../core/model/libraryFormat'

/** The hash before the first line. */
export const chainStart = '0'.repeat(64)

const tail = /,"hash":"([0-9a-f]{64})"\}$/
const tailLength = ',"hash":""}'.length + 64

export function sha256(content: string | Uint8Array): string {
  return hashOf('sha256', content)
}

/**
 * One line of the log (without its line end) and its hash: the entry, the hash of the line before, the signature that
 * `sign` makes of the hash of these, and the line's own hash. The signature stands before that hash, so that versions
 * that know nothing of signatures follow the chain, and a removed one is noticed at once.
 */
export function chainLine(
  entry: LogEntry,
  previous: string,
  sign?: (bodyHash: string) => string,
): { line: string; hash: string } {
  const unsigned = JSON.stringify({ ...entry, prev: previous })
  const body = sign ? `${unsigned.slice(0, -1)},"sig":"${sign(sha256(unsigned))}"}` : unsigned
  const hash = sha256(body)
  return { line: `${body.slice(0, -1)},"hash":"${hash}"}`, hash }
}

/** A line that is unchanged since it was written, whether or not this version understands it. */
export interface WholeLine {
  readonly hash: string
  readonly previous: string
  readonly json: unknown
}

export type ReadLine =
  | { readonly ok: true; readonly entry: LogEntry; readonly previous: string; readonly hash: string }
  | {
      readonly ok: false
      /** The end of a sentence, and the same for a file name. */
      readonly reason: string
      readonly slug: string
      /** Set if the line is whole and a newer version wrote it. */
      readonly newer?: WholeLine
    }

/** Checks a line against its own hash; undefined if it has changed. Never throws. */
export function wholeLine(line: string): WholeLine | undefined {
  const body = intactBody(line)
  return body === undefined ? undefined : wholeIn(body, line)
}

/** Reads one line of a log and checks it against its own hash. Never throws. */
export function readLine(line: string): ReadLine {
  if (!tail.test(line.slice(-tailLength)))
    return { ok: false, reason: 'it is cut short or not a log line', slug: 'cut-short' }
  const body = intactBody(line)
  if (body === undefined) return { ok: false, reason: 'it was changed after it was written', slug: 'changed' }
  const unknown = {
    ok: false,
    reason: 'this version of Touchstone does not understand it',
    slug: 'unknown',
  } as const
  const whole = wholeIn(body, line)
  if (!whole) return unknown
  const { json, hash, previous } = whole
  const entry = LogEntry.safeParse(json)
  if (entry.success) return { ok: true, entry: entry.data, hash, previous }
  if (isNewer(json)) return { ...unknown, newer: whole }
  const part = refusedPart(json)
  return part === undefined ? unknown : { ...unknown, reason: `its ${part} can’t be used` }
}

function wholeIn(body: string, line: string): WholeLine | undefined {
  const json = jsonIn(body)
  if (typeof json !== 'object' || json === null) return undefined
  return { hash: line.slice(-66, -2), previous: 'prev' in json ? String(json.prev) : '', json }
}

/** The part of the line that its hash covers, if the hash is right. */
function intactBody(line: string): string | undefined {
  const match = tail.exec(line.slice(-tailLength))
  if (!match) return undefined
  const body = `${line.slice(0, -tailLength)}}`
  return sha256(body) === match[1] ? body : undefined
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

/** The hash that stands for a line in a bundle, if it is withheld. */
export function withheldHash(line: string): string | undefined {
  return /^\{"withheld":"([0-9a-f]{64})"\}$/.exec(line)?.[1]
}
