import type { Article } from '../model/article'
import type { LogEntry } from '../model/logEntry'
import { applyCommand, describeCommand } from '.'
import { CommandRefused } from './act'

/** One thing a person did, which undo and redo treat as a whole. */
export interface Step {
  readonly act: string
  /** What was done, in words that follow "Undo: ". */
  readonly name: string
}

/** An article as its log tells it: how it stands, and what can be undone (last first to undo) and redone. */
export interface History {
  readonly entries: readonly LogEntry[]
  /** The article before the first command. */
  readonly base: Article
  readonly article: Article
  readonly undoable: readonly Step[]
  readonly redoable: readonly Step[]
  /** Commands that could not be done where they stand, as after two devices changed the same claim. */
  readonly refused: readonly LogEntry[]
}

/**
 * The history told by log entries, from whichever devices and in whichever order they come.
 * `base` stands in for the article's beginning when the line that told it is lost.
 * Throws a CommandRefused when neither is there.
 */
export function foldLog(entries: readonly LogEntry[], base?: Article): History {
  const ordered = entries.toSorted(
    (a, b) => a.lamport - b.lamport || (a.device < b.device ? -1 : a.device > b.device ? 1 : 0),
  )
  const undone = undoneActs(ordered)
  let history = begin(ordered, base)
  for (const entry of ordered) if (!undone.has(entry.act)) history = applied(history, entry)
  const { undoable, redoable } = stacks(ordered, history)
  return { ...history, entries: ordered, undoable, redoable }
}

/** The history after one more entry. Throws a CommandRefused when the article cannot take its command. */
export function appendEntry(history: History, entry: LogEntry): History {
  const { command } = entry
  const entries = [...history.entries, entry]
  if (command.type === 'undo' || command.type === 'redo') return foldLog(entries, history.base)
  if (command.type === 'createArticle') throw new CommandRefused('The article is in the library already.')
  const name = describeCommand(command, history.article)
  const article = applyCommand(history.article, command, entry)
  const top = history.undoable.at(-1)
  const undoable = top?.act === entry.act ? history.undoable : [...history.undoable, { act: entry.act, name }]
  return { ...history, entries, article, undoable, redoable: [] }
}

/** The history of an article that has just been made. */
export function beginHistory(article: Article, entry: LogEntry): History {
  return { entries: [entry], base: article, article, undoable: [], redoable: [], refused: [] }
}

function begin(ordered: readonly LogEntry[], base: Article | undefined): History {
  for (const { command } of ordered) {
    if (command.type === 'createArticle') {
      return {
        entries: [],
        base: command.article,
        article: command.article,
        undoable: [],
        redoable: [],
        refused: [],
      }
    }
  }
  if (!base) throw new CommandRefused('The log does not tell how the article began.')
  return { entries: [], base, article: base, undoable: [], redoable: [], refused: [] }
}

function applied(history: History, entry: LogEntry): History {
  const { command } = entry
  if (command.type === 'createArticle' || command.type === 'undo' || command.type === 'redo') return history
  try {
    return { ...history, article: applyCommand(history.article, command, entry) }
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error
    return { ...history, refused: [...history.refused, entry] }
  }
}

/** The acts that are undone at the end of the log. */
function undoneActs(ordered: readonly LogEntry[]): Set<string> {
  const undone = new Set<string>()
  for (const { command } of ordered) {
    if (command.type === 'undo') undone.add(command.act)
    if (command.type === 'redo') undone.delete(command.act)
  }
  return undone
}

function stacks(ordered: readonly LogEntry[], { article }: History): Pick<History, 'undoable' | 'redoable'> {
  const undoable: Step[] = []
  let redoable: Step[] = []
  for (const { act, command } of ordered) {
    if (command.type === 'createArticle') continue
    if (command.type === 'undo') move(command.act, undoable, redoable)
    else if (command.type === 'redo') move(command.act, redoable, undoable)
    else {
      redoable = []
      if (undoable.at(-1)?.act !== act) undoable.push({ act, name: describeCommand(command, article) })
    }
  }
  return { undoable, redoable }
}

function move(act: string, from: Step[], to: Step[]): void {
  const index = from.findLastIndex((step) => step.act === act)
  if (index >= 0) to.push(...from.splice(index, 1))
}
