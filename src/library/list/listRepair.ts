import { messageOf } from '../../core/errors'
import type { ArticleSummary } from '../../core/model/summary'
import type { ArticleIndex } from './articleIndex'
import { causeInWords, LibraryError } from '../errors'
import type { survey, SurveyNews } from './survey'

/** Changes to the list of articles, and the survey's progress. */
export interface ListChange {
  readonly put: readonly ArticleSummary[]
  readonly removed: readonly string[]
  readonly done: number
  readonly total: number
}

export interface ListRepair {
  readonly folder: string
  readonly index: ArticleIndex
  readonly survey: typeof survey
  /** Stops it between two articles. */
  readonly signal: AbortSignal
  /** Opens an article, which repairs it and updates its entry in the list. */
  readonly reopen: (id: string) => Promise<ArticleSummary>
  readonly onDamage: (sentence: string) => void
  readonly onList: (change: ListChange) => void
}

/** Corrects the list of articles by a survey of the disk; a failure is reported, and the list is used as it is. */
export async function repairList(repair: ListRepair): Promise<void> {
  const { folder, index, survey, signal, onDamage, onList } = repair
  try {
    for await (const news of survey(folder, index.known(), signal)) {
      if (signal.aborted) return
      for (const sentence of news.others) onDamage(sentence)
      onList(await take(news, repair))
    }
  } catch (error) {
    if (signal.aborted) return
    onDamage(`The list of articles could not be updated: ${causeInWords(error)}. The articles are unchanged.`)
  }
}

async function take({ found, troubled, gone, done, total }: SurveyNews, repair: ListRepair) {
  const { index } = repair
  const put: ArticleSummary[] = []
  const known = index.known()
  for (const { summary, logBytes } of found) {
    // The article changed after the survey read it.
    if ((known.get(summary.id) ?? -1) > logBytes) continue
    index.put(summary, logBytes)
    put.push(summary)
  }
  for (const id of gone) index.remove(id)
  for (const id of troubled) {
    const summary = await reopened(id, repair)
    if (summary) put.push(summary)
  }
  return { put, removed: gone, done, total }
}

/** Opens an article that needs repair; one that can't be read is reported and leaves the list. */
async function reopened(id: string, { index, reopen, onDamage }: ListRepair) {
  try {
    return await reopen(id)
  } catch (error) {
    onDamage(messageOf(error))
    if (error instanceof LibraryError && error.code === 'notReadable') index.remove(id)
    return undefined
  }
}
