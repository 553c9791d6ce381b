import { stat } from 'node:fs/promises'
import { linesBeyond } from '../core/commands/causality'
import { foldLog, type History, inOrder } from '../core/commands/history'
import type { LogLine } from '../core/commands/logEntry'
import { causeInWords, LibraryError } from './errors'
import { hasLines, type LogContents, type LogDamage, readLogs } from './log'
import { articlePlaces } from './places'
import type { View } from './view'

/** An article as its logs tell it. */
export interface ReadArticle extends Pick<LogContents, 'damage' | 'lengths' | 'unended' | 'isNewer'> {
  readonly history: History
}

/** Whether an article was ever acknowledged: an import that was cut short leaves a folder that tells of none. */
export async function wasAdded(library: string, id: string): Promise<boolean> {
  const { log, view } = articlePlaces(library, id)
  const hasView = await stat(view).then(
    () => true,
    () => false,
  )
  return hasView || (await hasLines(log).catch(() => true))
}

/**
 * Reads an article's logs and folds them; changes nothing on disk. Undo and redo are those of `device`, or of all.
 * Where the line that told its beginning is lost, the log goes on from where article.json stood.
 * Throws a LibraryError when neither tells how the article began.
 */
export async function readArticle(
  library: string,
  id: string,
  view: View | null,
  device?: string,
): Promise<ReadArticle> {
  const { log, folder } = articlePlaces(library, id)
  const { lines, ...read } = await readLogs(log).catch((error: unknown) => {
    throw new LibraryError('notReadable', `Could not read the log in ${log}: ${causeInWords(error)}.`, {
      cause: error,
    })
  })
  const contents = { ...read, damage: [...read.damage, ...cutShort(lines, view, read)] }
  if (lines.some((entry) => entry.command.type === 'createArticle'))
    return { history: foldLog(lines, undefined, device), ...contents }
  if (!view) {
    throw new LibraryError(
      'notReadable',
      `The article in ${folder} can't be opened: neither its log nor article.json tells how it began. Its files were left as they are; open the file in its folder “original” to check it anew.`,
    )
  }
  const { heads, lamport, article } = view
  const rest = heads ? linesBeyond(heads, inOrder(lines)) : lines.filter((entry) => entry.lamport > lamport)
  return { history: foldLog(rest, article, device), ...contents }
}

/**
 * A log that was cut just between two lines looks like one that was never longer; but article.json, and what other
 * devices wrote, tell of the lines that are missing.
 */
function cutShort(
  lines: readonly LogLine[],
  view: View | null,
  { damage, isNewer }: Pick<LogContents, 'damage' | 'isNewer'>,
): LogDamage[] {
  if (damage.length > 0 || isNewer) return []
  const there = new Set(lines.map(({ hash }) => hash))
  const told = [...(view?.heads ?? []), ...lines.flatMap(({ seen = [] }) => seen)]
  const missing = [...new Set(told.filter((hash) => !there.has(hash)))].toSorted()
  if (missing.length === 0) return []
  return [
    {
      file: '../article.json',
      sentence:
        'The log lacks lines that article.json or other lines of it tell of, as when it was cut short or has not been copied to its end. What is in the log counts.',
      slug: 'log cut short',
      isIncomplete: false,
      key: `cut short ${missing.join(' ')}`,
    },
  ]
}
