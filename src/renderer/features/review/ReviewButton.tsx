import { ListChecks } from 'lucide-react'
import { useEffect } from 'react'
import { useArticle } from '../../lib/article'
import { openDialog } from '../../lib/dialogs'
import { countFindings, reviewAnew, useReview } from '../../lib/review'
import { counted } from '../../lib/words'

/** While a person types, no more than so many milliseconds pass before what stands in the way is told anew. */
const pause = 150

/** How much stands in the way of signing the open article off; opens the list of it. */
export function ReviewButton() {
  const id = useArticle((state) => state.view?.article.id)
  const version = useArticle((state) => state.view?.version)
  const review = useReview((state) => (state.article === id ? state.review : null))
  useEffect(() => {
    const timer = setTimeout(() => reviewAnew(id), pause)
    return () => clearTimeout(timer)
  }, [id, version])
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
      onClick={() => openDialog('review')}
    >
      <ListChecks size={16} aria-hidden="true" />
      {count !== null && <span className="count">{count.toLocaleString('en')}</span>}
    </button>
  )
}
