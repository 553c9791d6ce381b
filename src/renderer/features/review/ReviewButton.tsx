import { ListChecks } from 'lucide-react'
import { counted } from '../../../core/text/counted'
import { useArticle } from '../../lib/article'
import { countFindings, showReview, useReview } from '../../lib/review'

/** How many findings stand in the way of signing off the open article; opens the list. */
export function ReviewButton() {
  const id = useArticle((state) => state.view?.article.id)
  const review = useReview((state) => (state.article === id ? state.review : null))
  const count = review ? countFindings(review.rules).all : null
  const said =
    count === null ? '' : count === 0 ? ': nothing stands in the way' : `: ${counted(count, 'finding')}`
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
