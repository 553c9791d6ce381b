import type { Article } from '../model/article'
import type { RecordedSettings } from '../model/recordedSettings'
import type { LogLine } from './logEntry'
import { applyCommand, type Command, describeCommand, describeMany } from '.'
import { CommandRefused, type Context } from './act'
import { headsOf, type Saw, sightsOf } from './causality'
import { lastSettings } from './settingsInForce'

/** One act of a person, undone and redone as a whole. */
export interface Step {
  readonly act: string
  /** What was done, in words that follow "Undo: ". */
  readonly name: string
  /** How many lines of the log it is. */
  readonly lines: number
}

/** An article folded from its log, with what can be undone and redone; the next step is the last of each list. */
export interface History {
  readonly entries: readonly LogLine[]
  /** The lines that no other line follows. */
  readonly heads: readonly string[]
  /** The article before the first command. */
  readonly base: Article
  readonly article: Article
  readonly undoable: readonly Step[]
  readonly redoable: readonly Step[]
  /** Commands that could not be applied at their place, for example because two devices changed the same claim. */
  readonly refused: readonly LogLine[]
  /** The library's settings as the log records them last; undefined if it doesn't. */
  readonly settings: RecordedSettings | undefined
}

const seesAll: Saw = () => true

/**
 * The history that log entries fold to. The result depends on the set of lines, not on their order or devices. Undo and
 * redo offer only what `device` did, so that nobody undoes another device's work by accident; without a device they
 * offer everything. `base` is the article's beginning if the line that created it is lost. Throws a CommandRefused if
 * both are missing.
 */
export function foldLog(entries: readonly LogLine[], base?: Article, device?: string): History {
  const ordered = inOrder(entries)
  const undone = undoneActs(ordered)
  const sight = sightsOf(ordered)
  const first = baseOf(ordered, base)
  let article = first
  const refused: LogLine[] = []
  for (const entry of ordered) {
    if (undone.has(entry.act)) continue
    const after = applied(article, entry, sight(entry.hash))
    if (after) article = after
    else refused.push(entry)
  }
  const { undoable, redoable } = stacks(ordered, article, device)
  const settings = lastSettings(ordered)
  return {
    entries: ordered,
    heads: headsOf(ordered),
    base: first,
    article,
    undoable,
    redoable,
    refused,
    settings,
  }
}

/**
 * The history after one more entry, whose writer has seen all of it. Throws a CommandRefused if its command can't be
 * applied.
 */
export function appendEntry(history: History, entry: LogLine): History {
  const { command } = entry
  const entries = [...history.entries, entry]
  if (command.type === 'undo' || command.type === 'redo') return foldLog(entries, history.base, entry.device)
  if (command.type === 'createArticle') throw new CommandRefused('The article is already in the library.')
  const undoable = withLine(history.undoable, entry.act, command, history.article)
  const article = applyCommand(history.article, command, contextOf(entry, seesAll, true))
  const settings = entry.settings ?? history.settings
  return { ...history, entries, heads: [entry.hash], article, undoable, redoable: [], settings }
}

/** The history of an article that has just been created. */
export function beginHistory(article: Article, entry: LogLine): History {
  return {
    entries: [entry],
    heads: [entry.hash],
    base: article,
    article,
    undoable: [],
    redoable: [],
    refused: [],
    settings: entry.settings,
  }
}

/** The order of all lines, the same on every device: no line comes before one that its writer had seen. */
export function inOrder(entries: readonly LogLine[]): LogLine[] {
  return entries.toSorted(
    (a, b) => a.lamport - b.lamport || byName(a.device, b.device) || byName(a.hash, b.hash),
  )
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The article before the first command. Throws a CommandRefused if neither the log nor `base` has it. */
export function baseOf(ordered: readonly LogLine[], base: Article | undefined): Article {
  for (const { command } of ordered) if (command.type === 'createArticle') return command.article
  if (!base) throw new CommandRefused('The log has lost the line that created the article.')
  return base
}

function contextOf({ person, time, hash }: LogLine, saw: Saw, isNew: boolean): Context {
  return { person, time, line: hash, saw, isNew }
}

/** The article after an entry; undefined if the command was refused. */
export function applied(article: Article, entry: LogLine, saw: Saw): Article | undefined {
  const { command } = entry
  if (command.type === 'createArticle' || command.type === 'undo' || command.type === 'redo') return article
  try {
    return applyCommand(article, command, contextOf(entry, saw, false))
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error
    return undefined
  }
}

/** The acts that are still undone at the end of the log. */
export function undoneActs(ordered: readonly LogLine[]): Set<string> {
  const undone = new Set<string>()
  for (const { command } of ordered) {
    if (command.type === 'undo') undone.add(command.act)
    if (command.type === 'redo') undone.delete(command.act)
  }
  return undone
}

function stacks(
  ordered: readonly LogLine[],
  article: Article,
  device: string | undefined,
): Pick<History, 'undoable' | 'redoable'> {
  const undoable: Step[] = []
  let redoable: Step[] = []
  for (const entry of ordered) {
    const { act, command } = entry
    if (command.type === 'createArticle') continue
    if (command.type === 'undo') move(command.act, undoable, redoable)
    else if (command.type === 'redo') move(command.act, redoable, undoable)
    else if (device === undefined || entry.device === device) {
      redoable = []
      const last = undoable.at(-1)
      if (last?.act === act) undoable[undoable.length - 1] = withAnother(last, command)
      else undoable.push({ act, name: describeCommand(command, article), lines: 1 })
    }
  }
  return { undoable, redoable }
}

/** The steps after one more line, which begins an act or goes on with the last one. */
function withLine(steps: readonly Step[], act: string, command: Command, article: Article): readonly Step[] {
  const last = steps.at(-1)
  if (last?.act === act) return [...steps.slice(0, -1), withAnother(last, command)]
  return [...steps, { act, name: describeCommand(command, article), lines: 1 }]
}

function withAnother({ act, name, lines }: Step, { type }: Command): Step {
  return { act, name: describeMany(type, lines + 1) ?? name, lines: lines + 1 }
}

function move(act: string, from: Step[], to: Step[]): void {
  const index = from.findLastIndex((step) => step.act === act)
  if (index >= 0) to.push(...from.splice(index, 1))
}
