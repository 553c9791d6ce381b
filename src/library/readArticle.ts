import { stat } from 'node:fs/promises'
import { foldLog, type History } from '../core/commands/history'
import type { Article } from '../core/model/article'
import { causeInWords, LibraryError } from './errors'
import { hasLines, readLogs } from './log'
import { articlePlaces } from './places'

/** Reads article.json; null when there is none to be used. */
type ReadView = () => Promise<{ readonly article: Article; readonly lamport: number } | null>

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
 * An article as its logs tell it, with what was found damaged in them, a sentence each. Changes nothing on disk.
 * `logBytes` is how long each of the logs was, by its name.
 * Where the line that told its beginning is lost, the log goes on from where article.json stood.
 * Throws a LibraryError when neither tells how the article began.
 */
export async function readArticle(
  library: string,
  id: string,
  readView: ReadView,
): Promise<{ history: History; damage: readonly string[]; logBytes: ReadonlyMap<string, number> }> {
  const { log, folder } = articlePlaces(library, id)
  const {
    entries,
    damage,
    lengths: logBytes,
  } = await readLogs(log).catch((error: unknown) => {
    throw new LibraryError('notReadable', `Could not read the log in ${log}: ${causeInWords(error)}.`, {
      cause: error,
    })
  })
  if (entries.some((entry) => entry.command.type === 'createArticle'))
    return { history: foldLog(entries), damage, logBytes }
  const view = await readView()
  if (!view) {
    throw new LibraryError(
      'notReadable',
      `The article in ${folder} can't be opened: neither its log nor article.json tells how it began. Its files were left as they are; open the file in its folder “original” to check it anew.`,
    )
  }
  const rest = entries.filter((entry) => entry.lamport > view.lamport)
  return { history: foldLog(rest, view.article), damage, logBytes }
}
