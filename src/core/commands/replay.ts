import type { Article } from '../model/article'
import type { LogLine } from './logEntry'
import { sightsOf } from './causality'
import { applied, baseOf, inOrder, undoneActs } from './history'
import { InForce } from './inForce'

/** What one line of a log did to the article as it stood then. */
export interface Replayed {
  readonly entry: LogLine
  readonly before: Article
  readonly after: Article
  /** The command could not be applied at its place. */
  readonly isRefused: boolean
  /** The act is undone at the end of the log. */
  readonly isUndone: boolean
}

/**
 * Replays a log line by line, as people wrote it. Lines are computed only as the caller takes them, so that a long log
 * holds nothing up. Throws a CommandRefused if the log's beginning is lost.
 */
export function* replay(entries: readonly LogLine[], base?: Article): Generator<Replayed, void, undefined> {
  const ordered = inOrder(entries)
  const sight = sightsOf(ordered)
  const first = baseOf(ordered, base)
  const finallyUndone = undoneActs(ordered)
  const inForce = new InForce(
    first,
    (article, entry) => applied(article, entry, sight(entry.hash)) ?? article,
  )
  let article = first
  for (const [at, entry] of ordered.entries()) {
    const { command } = entry
    const before = article
    let taken: Article | undefined
    if (command.type === 'undo' || command.type === 'redo') {
      inForce[command.type](command.act)
      taken = inForce.article()
    } else {
      taken = applied(before, entry, sight(entry.hash))
      inForce.add(entry, at, before, taken ?? before)
    }
    article = taken ?? before
    const isUndone = finallyUndone.has(entry.act)
    yield { entry, before, after: article, isRefused: taken === undefined, isUndone }
  }
}
