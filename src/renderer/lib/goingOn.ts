import type { Article } from '../../core/model/article'
import { checklistRows } from '../../core/checklist/checklist'
import { type Row, stateOf } from '../../core/checklist/row'
import { useArticle } from './article'
import { nextInText, nextUnfinished, show, useCursor } from './cursor'
import { notify } from './notices'
import { usePreferences } from './preferences'

/** Goes to the next sentence that nobody has read, or to the one before; from the end of the text to its other end. */
export function goToUnread(article: Article, by: 1 | -1): void {
  const next = nextInText(article, rowsOf(article), (row) => stateOf(row) === 'unread', by)
  if (next) show(next)
  else notify('Every sentence is read.')
}

/** Goes to the next claim that waits for a verdict, or to the one before; from the end of the text to its other end. */
export function goToOpen(article: Article, by: 1 | -1): void {
  const next = nextInText(article, rowsOf(article), (row) => stateOf(row) === 'open', by)
  if (next) show(next)
  else notify('No claim is open.')
}

/**
 * Goes on after a row was finished, if the person wants that and is still there: after a sentence to the next unread
 * one, after a claim to whatever comes next in the list.
 */
export function goOnFrom(articleId: string, row: Row): void {
  const article = useArticle.getState().view?.article
  if (article?.id !== articleId || useCursor.getState().row !== row.id) return
  if (!usePreferences.getState().goesOn) return
  const unread =
    row.type === 'sentence'
      ? nextInText(article, rowsOf(article), (candidate) => stateOf(candidate) === 'unread')
      : undefined
  const next = unread ?? nextUnfinished(article)
  if (next) show(next)
}

function rowsOf(article: Article): Row[] {
  return checklistRows(article, 'reading')
}
