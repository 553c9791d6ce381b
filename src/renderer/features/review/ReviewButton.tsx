import { ListChecks } from 'lucide-react'
import { useMemo } from 'react'
import { countSubjects, subjectGroups, subjectsInWords } from '../../../core/review/subjects'
import { useArticle } from '../../lib/article'
import { showReview, useReview } from '../../lib/review'

/** How much stands in the way of signing off the open article; opens the list. */
export function ReviewButton() {
  const article = useArticle((state) => state.view?.article)
  const review = useReview((state) => (state.article === article?.id ? state.review : null))
  const groups = useMemo(
    () => (review && article ? subjectGroups(review.rules, article) : null),
    [review, article],
  )
  const count = groups && countSubjects(groups).all
  const said = !groups ? '' : `: ${subjectsInWords(groups) || 'nothing stands in the way'}`
  return (
    <button
      type="button"
      className="button button--quiet"
      aria-label={`Before sign-off${said}`}
      aria-keyshortcuts="Control+Shift+R"
      title={`Before sign-off${said}`}
      onClick={showReview}
    >
      <ListChecks size={16} aria-hidden="true" />
      {count !== null && <span className="count">{count.toLocaleString('en')}</span>}
    </button>
  )
}
