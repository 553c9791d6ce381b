import { ListChecks } from 'lucide-react'
import { useMemo } from 'react'
import { countSubjects, subjectGroups, subjectsInWords } from '../../../core/review/subjects'
import { useArticle } from '../../lib/article/article'
import { showReview, useReview } from '../../lib/article/review'

/** How much stands in the way of signing off the open article; opens the list. */
export function ReviewButton() {
  const id = useArticle((state) => state.view?.article.id)
  const review = useReview((state) => (state.article === id ? state.review : null))
  // How many there are can be told from the findings alone, so nothing is counted again when the article changes.
  const groups = useMemo(() => review && subjectGroups(review.rules, { claims: [] }), [review])
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
