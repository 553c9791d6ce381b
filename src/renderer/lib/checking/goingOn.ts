import type { Article } from '../../../core/model/article'
import { checklistRows } from '../../../core/checklist/checklist'
import { type Row, type RowState, stateOf } from '../../../core/checklist/row'
import { useArticle } from '../article/article'
import { nextInText, nextUnfinished, show, useCursor } from './cursor'
import { notify } from '../notices'
import { usePreferences } from '../preferences'

const noneLeft = { unread: 'Every sentence is read.', open: 'No claim is open.' } as const

/**
 * Goes to the next sentence that nobody has read, or the next claim that waits for a verdict, or to the one before; from
 * the end of the text to its other end.
 */
export function goToNext(article: Article, state: keyof typeof noneLeft, by: 1 | -1 = 1): void {
  const next = nextOf(article, state, by)
  if (next) show(next)
  else notify(noneLeft[state])
}

/**
 * Goes on after a row was finished, if the person wants that and is still there: after a sentence to the next unread
 * one, after a claim to whatever comes next in the list. Returns the row gone to; undefined if none.
 */
export function goOnFrom(articleId: string, row: Row): string | undefined {
  const article = useArticle.getState().view?.article
  if (article?.id !== articleId || useCursor.getState().row !== row.id) return undefined
  if (!usePreferences.getState().goesOn) return undefined
  const unread = row.type === 'sentence' ? nextOf(article, 'unread') : undefined
  const next = unread ?? nextUnfinished(article)
  if (next) show(next)
  return next?.id
}

function nextOf(article: Article, state: RowState, by: 1 | -1 = 1): Row | undefined {
  return nextInText(article, checklistRows(article, 'reading'), (row) => stateOf(row) === state, by)
}
