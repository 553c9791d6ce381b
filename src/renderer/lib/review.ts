import { create } from 'zustand'
import type { Review } from '../../contract/answers'
import type { RuleMode } from '../../core/model/ruleMode'
import type { ReviewedRule } from '../../core/review/review'
import { useArticle } from './article'
import { ask } from './ask'
import { openDialog, useDialogs } from './dialogs'
import { tellFailure } from './notices'

interface ReviewState {
  /** What stands in the way of signing the open article off, as it was told last; null until then. */
  readonly review: Review | null
  /** The article that it is about. */
  readonly article: string | null
  /** Where the person left the list for a claim or a sentence: the rule, and which of its findings. */
  readonly left: { readonly rule: string; readonly index: number } | null
}

export const useReview = create<ReviewState>()(() => ({ review: null, article: null, left: null }))

/** Counts what was asked, so that an answer that comes late does not take a later one's place. */
let asked = 0

/** Asks what stands in the way now, where the article is the open one, or any is meant. */
export function reviewAnew(article?: string): void {
  const id = useArticle.getState().view?.article.id
  if (id !== undefined && (article === undefined || article === id)) fetchReview(id).catch(tellFailure)
}

/** Shows what stands in the way of the open article as it is now: nothing moves from under the keyboard a moment later. */
export function showReview(): void {
  const id = useArticle.getState().view?.article.id
  if (id === undefined) return
  fetchReview(id)
    .then(() => useDialogs.getState().open ?? openDialog('review'))
    .catch(tellFailure)
}

async function fetchReview(id: string): Promise<void> {
  const mine = ++asked
  const review = await ask('review.findings', { id })
  if (mine !== asked) return
  useReview.setState((state) => (state.article === id ? { review } : { review, article: id, left: null }))
}

/** While a person types, what stands in the way is told anew after so many milliseconds of rest. */
const rest = 150

/** Tells what stands in the way of the open article whenever it is another, or has changed; returns how to stop. */
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

/** How the library holds a rule from now on; shown at once, and as it was where it can't be saved. */
export function setRule(rule: string, mode: RuleMode): void {
  useReview.setState(({ review }) => ({
    review: review && {
      ...review,
      rules: review.rules.map((one) => (one.id === rule ? { ...one, mode } : one)),
    },
  }))
  ask('review.setRule', { rule, mode }).catch((error: unknown) => {
    tellFailure(error)
    reviewAnew()
  })
}

/** How many findings there are, and of those how many the library requires to be dealt with. */
export function countFindings(rules: readonly ReviewedRule[]): {
  readonly all: number
  readonly required: number
} {
  let all = 0
  let required = 0
  for (const { mode, findings } of rules) {
    if (mode !== 'off') all += findings.length
    if (mode === 'require') required += findings.length
  }
  return { all, required }
}
