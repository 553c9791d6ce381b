import { useEffect, useMemo, useState } from 'react'
import type { Review } from '../../../contract/answers'
import type { Article } from '../../../core/model/article'
import type { Scale } from '../../../core/model/scale'
import {
  countSubjects,
  type SubjectGroup,
  subjectGroups,
  subjectsInWords,
} from '../../../core/review/subjects'
import { useArticle } from '../../lib/article/article'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { useReview } from '../../lib/article/review'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { RuleList } from './RuleList'
import { SignOffPanel } from './SignOffPanel'
import { SubjectSection } from './SubjectSection'

export function ReviewDialog({ scale }: { scale: Scale }) {
  const isOpen = useDialogs((state) => state.open === 'review')
  const article = useArticle((state) => state.view?.article)
  const review = useReview((state) => (state.article === article?.id ? state.review : null))
  const isGone = isOpen && !article
  // A dialog closes when its article is closed.
  useEffect(() => {
    if (isGone) closeDialog()
  }, [isGone])
  if (!isOpen || !article) return null
  return (
    <Dialog title="Before sign-off" wide>
      {review ? <Shown review={review} article={article} scale={scale} /> : <p>Checking the rules…</p>}
    </Dialog>
  )
}

interface ShownProps {
  readonly review: Review
  readonly article: Article
  readonly scale: Scale
}

/** What stands in the way, or the rules that say so: one at a time, since rules are set once and findings read often. */
function Shown({ review, article, scale }: ShownProps) {
  const [showsRules, setShowsRules] = useState(false)
  return (
    <>
      {showsRules ? (
        <RuleList rules={review.rules} />
      ) : (
        <>
          <SignOffPanel article={article} rules={review.rules} />
          <Subjects review={review} article={article} scale={scale} />
        </>
      )}
      <div className="form__acts">
        <Button onClick={() => setShowsRules(!showsRules)}>
          {showsRules ? 'Back to what stands in the way' : 'Rules of this library…'}
        </Button>
        <Button onClick={closeDialog}>Close</Button>
      </div>
    </>
  )
}

function Subjects({ review, article, scale }: ShownProps) {
  const { left } = useReview()
  const groups = useMemo(() => subjectGroups(review.rules, article), [review.rules, article])
  const all = groups.flatMap(({ subjects }) => subjects)
  const begins = all.some(({ id }) => id === left) ? left : all[0]?.id
  return (
    <>
      <p className="review__sum">{sumInWords(groups, review)}</p>
      <div className="review">
        {groups.map((group) => (
          <SubjectSection key={group.kind} group={group} scale={scale} begins={begins ?? null} />
        ))}
      </div>
    </>
  )
}

function sumInWords(groups: readonly SubjectGroup[], { rules, isReading }: Review): string {
  const reading = isReading ? ' Attached files are still being read.' : ''
  if (rules.every(({ mode }) => mode === 'off')) return 'Every rule is switched off: nothing is checked.'
  const { all, required } = countSubjects(groups)
  if (all === 0) return isReading ? reading.trim() : 'Nothing stands in the way.'
  const what = `To look at: ${subjectsInWords(groups)}.`
  if (required === 0) return `${what} None of it keeps you from signing off.${reading}`
  return `${what} ${required === all ? 'All' : required.toLocaleString('en')} under rules that this library requires.${reading}`
}
