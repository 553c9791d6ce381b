import { create } from 'zustand'
import type { Review } from '../../../contract/answers'
import type { RuleMode } from '../../../core/model/ruleMode'
import { useArticle } from './article'
import { ask } from '../ask'
import { openDialog, useDialogs } from '../dialogs'
import { notifyFailure } from '../notices'

interface ReviewState {
  /** The latest review of the open article: what stands in the way of signing it off; null until it is loaded. */
  readonly review: Review | null
  /** The article that it is about. */
  readonly article: string | null
  /** The subject for which the person left the list. */
  readonly left: string | null
}

export const useReview = create<ReviewState>()(() => ({ review: null, article: null, left: null }))

/** Counts the requests, so that a late answer does not replace a later one. */
let asked = 0

/** Reviews the open article again, if it is the given one or none is given. */
export function reviewAnew(article?: string): void {
  const id = useArticle.getState().view?.article.id
  if (id !== undefined && (article === undefined || article === id)) fetchReview(id).catch(notifyFailure)
}

/** Loads the current review before the list opens, so that nothing moves from under the keyboard a moment later. */
export function showReview(): void {
  const id = useArticle.getState().view?.article.id
  if (id === undefined) return
  fetchReview(id)
    .then(() => useDialogs.getState().open ?? openDialog('review'))
    .catch(notifyFailure)
}

async function fetchReview(id: string): Promise<void> {
  const mine = ++asked
  const review = await ask('review.findings', { id })
  if (mine !== asked) return
  useReview.setState((state) => (state.article === id ? { review } : { review, article: id, left: null }))
}

/** How long the article has to be unchanged before it is reviewed again, in milliseconds. */
const rest = 150

/** Reviews the open article whenever another is opened or it changes; returns how to stop. */
export function followReview(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = useArticle.subscribe(({ view }, { view: before }) => {
    if (view === before) return
    clearTimeout(timer)
    timer = setTimeout(() => reviewAnew(view?.article.id), rest)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Sets how the library applies a rule; shown at once, and reverted if it can't be saved. */
export function setRule(rule: string, mode: RuleMode): void {
  useReview.setState(({ review }) => ({
    review: review && {
      ...review,
      rules: review.rules.map((one) => (one.id === rule ? { ...one, mode } : one)),
    },
  }))
  ask('review.setRule', { rule, mode }).catch((error: unknown) => {
    notifyFailure(error)
    reviewAnew()
  })
}
