import type { Article } from '../../../core/model/article'
import type { LogEntry } from '../../../core/commands/logEntry'
import type { ReportOptions } from '../../../core/model/reportOptions'
import { readLine, sha256 } from '../../../library/log/chain'
import { LibraryError } from '../../../library/errors'
import { linesOf, type LogText } from '../../../library/log/log'
import { secretSearch } from './search'
import { deskDetailsIn, secretsIn } from './secrets'
import { walk } from './walk'

type Asked = Pick<ReportOptions, 'audience' | 'confidentialSources' | 'privateNotes'>

/** The logs as they may be shown, and how many lines they have, are withheld, and were damaged before. */
export interface WithheldLogs {
  readonly logs: readonly LogText[]
  readonly lines: number
  readonly withheld: number
  readonly damaged: number
  /** Whether any line, shown or not, contains the writer's notes. */
  readonly hasNotes: boolean
  /** Whether any line, shown or not, says how a source was obtained, or how far it is trusted. */
  readonly hasDeskDetails: boolean
}

type Line =
  | { readonly text: string; readonly hash: string; readonly entry: LogEntry }
  | { readonly text: string; readonly entry?: undefined }

/**
 * The logs without the lines that contain what the options exclude. Such a line is replaced by its hash alone, so
 * that the chain before and after it still closes. An act is withheld whole, with its undoing: its id is random,
 * which keeps anybody from guessing a line from its hash. `shown` is the article as it may be shown. Throws a
 * LibraryError when a newer version wrote lines that this one does not understand.
 */
export function withheldLogs(logs: readonly LogText[], shown: Article, asked: Asked): WithheldLogs {
  const read = logs.map(({ name, text }) => ({
    name,
    lines: linesOf(text).map((line) => lineIn(line, name)),
  }))
  const entries = read.flatMap(({ lines }) => lines.flatMap(({ entry }) => entry ?? []))
  const tells = secretTeller(entries, shown, asked)
  const acts = new Set(entries.filter(tells).map(({ act }) => act))
  const isSecret = ({ act, command }: LogEntry) =>
    acts.has(act) || ('act' in command && acts.has(command.act))
  const shownLine = (line: Line) => {
    // An unreadable line may contain anything.
    if (!line.entry) return JSON.stringify({ damaged: sha256(line.text) })
    return isSecret(line.entry) ? JSON.stringify({ withheld: line.hash }) : line.text
  }
  const lines = read.flatMap((log) => log.lines)
  return {
    logs: read.map((log) => ({
      name: log.name,
      text: log.lines.map((line) => `${shownLine(line)}\n`).join(''),
    })),
    lines: lines.length,
    withheld: entries.filter(isSecret).length,
    damaged: lines.length - entries.length,
    hasNotes: hasNotes(entries),
    hasDeskDetails: hasDeskDetails(entries),
  }
}

function lineIn(text: string, name: string): Line {
  const read = readLine(text)
  if (read.ok) return { text, hash: read.hash, entry: read.entry }
  if (!read.newer) return { text }
  throw new LibraryError(
    'newerFormat',
    `No replay bundle was written: a newer version of Touchstone wrote lines to ${name} that this one does not understand, so it can’t find what is confidential in them. Use that version.`,
  )
}

function secretTeller(
  entries: readonly LogEntry[],
  shown: Article,
  asked: Asked,
): (entry: LogEntry) => boolean {
  const { ids, texts } = secretsIn(
    entries.map(({ command }) => command),
    shown,
    asked,
  )
  const says = secretSearch(texts, shown)
  const named = (entry: LogEntry) => {
    let isNamed = false
    walk(entry, { onText: (text) => void (isNamed ||= ids.has(text)) })
    return isNamed
  }
  return ({ settings: _, ...entry }) => {
    // The library's settings are in every report.
    if (!asked.privateNotes && hasPrivateNote(entry)) return true
    if (asked.audience === 'public' && (hasNotes([entry]) || hasDeskDetails([entry]))) return true
    return named(entry) || says(entry)
  }
}

function hasPrivateNote(entry: LogEntry): boolean {
  if (entry.command.type === 'setPrivateNote') return true
  let has = false
  walk(entry, { onObject: ({ privateNote }) => void (has ||= (privateNote ?? '') !== '') })
  return has
}

/** Whether these lines contain what the writer noted, was asked or answered. */
export function hasNotes(entries: readonly LogEntry[]): boolean {
  let has = false
  walk(entries, {
    onObject: ({ notes, question, answer }) =>
      void (has ||= (Array.isArray(notes) && notes.length > 0) || isText(question) || isText(answer)),
  })
  return has
}

/** Whether these lines say how a source was obtained, or how far it is trusted. */
export function hasDeskDetails(entries: readonly LogEntry[]): boolean {
  let has = false
  walk(entries, { onObject: (object) => void (has ||= deskDetailsIn(object).length > 0) })
  return has
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}
