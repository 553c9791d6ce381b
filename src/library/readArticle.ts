import { lstat } from 'node:fs/promises'
import { linesBeyond } from '../core/commands/causality'
import { foldLog, type History, inOrder } from '../core/commands/history'
import type { LogLine } from '../core/commands/logEntry'
import { Article } from '../core/model/article'
import { causeInWords, LibraryError } from './errors'
import { hasLines, type LogContents, type LogDamage, readLogs } from './log/log'
import { articlePlaces } from './places'
import { mustBeFolders } from './disk/plainFile'
import type { View } from './view'

/** An article as folded from its logs. */
export interface ReadArticle extends Pick<LogContents, 'damage' | 'lengths' | 'unended' | 'isNewer'> {
  readonly history: History
}

/**
 * Whether an article was ever acknowledged: an interrupted import leaves a folder without one. Throws a NotPlain when
 * its folder is a link.
 */
export async function wasAdded(library: string, id: string): Promise<boolean> {
  const { log, view, folder } = articlePlaces(library, id)
  const isThere = await mustBeFolders(folder, library).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false
      throw error
    },
  )
  if (!isThere) return false
  const hasView = await lstat(view).then(
    (stats) => stats.isFile(),
    () => false,
  )
  return hasView || (await hasLines(log).catch(() => true))
}

/**
 * Reads an article's logs and folds them; changes nothing on disk. Undo and redo are those of `device`, or of all
 * devices. If the first line is lost, the fold continues from article.json, whose article is checked only then. Throws a LibraryError when neither has
 * the article's beginning.
 */
export async function readArticle(
  library: string,
  id: string,
  view: View | null,
  device?: string,
): Promise<ReadArticle> {
  const { log, folder } = articlePlaces(library, id)
  const { lines, ...read } = await readOwnLogs(library, folder, log, id).catch((error: unknown) => {
    throw new LibraryError('notReadable', `Could not read the log in ${log}: ${causeInWords(error)}.`, {
      cause: error,
    })
  })
  const contents = { ...read, damage: [...read.damage, ...cutShort(lines, view, read)] }
  if (lines.some((entry) => entry.command.type === 'createArticle'))
    return { history: foldLog(lines, undefined, device), ...contents }
  const base = Article.safeParse(view?.article)
  if (!view || !base.success) throw notRead(folder, contents.damage)
  const { heads, lamport } = view
  const rest = heads ? linesBeyond(heads, inOrder(lines)) : lines.filter((entry) => entry.lamport > lamport)
  return { history: foldLog(rest, base.data, device), ...contents }
}

/** The logs of an article whose folder is no link; none where there is no such folder. */
async function readOwnLogs(
  library: string,
  folder: string,
  log: string,
  article: string,
): Promise<LogContents> {
  await mustBeFolders(folder, library).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  return readLogs(log, article)
}

function notRead(folder: string, damage: readonly LogDamage[]): LibraryError {
  const other = damage.find((found) => found.other !== undefined)?.other
  const skipped = damage.filter(({ isIncomplete }) => !isIncomplete).map(({ sentence }) => ` ${sentence}`)
  return new LibraryError(
    'notReadable',
    other === undefined
      ? `The article in ${folder} can't be opened: its beginning is missing from both its log and article.json. Its files were not changed; open the file in its folder “original” to check it again.${skipped[0] ?? ''}`
      : `The article in ${folder} can't be opened: its log is that of the article ${other}, so the folder was copied or renamed. Its files were not changed. If there is no folder ${other} beside it, give it that name.`,
  )
}

/**
 * A log that was cut exactly between two lines looks complete; but article.json, and the lines of other devices, show
 * that lines are missing.
 */
function cutShort(
  lines: readonly LogLine[],
  view: View | null,
  { damage, isNewer }: Pick<LogContents, 'damage' | 'isNewer'>,
): LogDamage[] {
  if (damage.length > 0 || isNewer) return []
  const there = new Set(lines.map(({ hash }) => hash))
  const named = [...(view?.heads ?? []), ...lines.flatMap(({ seen = [] }) => seen)]
  const missing = [...new Set(named.filter((hash) => !there.has(hash)))].toSorted()
  if (missing.length === 0) return []
  return [
    {
      file: '../article.json',
      sentence:
        'The log lacks lines that article.json or other lines refer to; perhaps it was cut short or not copied completely. The lines that are in the log are used.',
      slug: 'log cut short',
      isIncomplete: false,
      key: `cut short ${missing.join(' ')}`,
    },
  ]
}
