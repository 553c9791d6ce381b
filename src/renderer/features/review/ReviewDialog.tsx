import { useEffect } from 'react'
import type { Review } from '../../../contract/answers'
import { counted } from '../../../core/text/counted'
import { useArticle } from '../../lib/article'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { countFindings, useReview } from '../../lib/review'
import { Dialog } from '../../ui/Dialog'
import { RuleSection } from './RuleSection'

export function ReviewDialog() {
  const isOpen = useDialogs((state) => state.open === 'review')
  const id = useArticle((state) => state.view?.article.id)
  const review = useReview((state) => (state.article === id ? state.review : null))
  const isGone = isOpen && id === undefined
  // A dialog closes when its article is closed.
  useEffect(() => {
    if (isGone) closeDialog()
  }, [isGone])
  if (!isOpen || isGone) return null
  return (
    <Dialog title="Before sign-off" wide>
      {review ? <Rules review={review} /> : <p>Checking the rules…</p>}
    </Dialog>
  )
}

/** What stands in the way, rule by rule. */
function Rules({ review: { rules, isReading } }: { review: Review }) {
  const left = useReview((state) => state.left)
  const first = rules.find(({ mode, findings }) => mode !== 'off' && findings.length > 0)?.id
  return (
    <>
      <p className="review__sum" role="status">
        {sumInWords({ rules, isReading })}
      </p>
      <div className="review">
        {rules.map((rule) => {
          const begins = left ? (left.rule === rule.id ? left.index : null) : rule.id === first ? 0 : null
          return <RuleSection key={rule.id} rule={rule} beginsAt={begins} />
        })}
      </div>
    </>
  )
}

function sumInWords({ rules, isReading }: Review): string {
  const { all, required } = countFindings(rules)
  const reading = isReading ? ' Attached files are still being read.' : ''
  if (rules.every(({ mode }) => mode === 'off')) return 'Every rule is switched off: nothing is checked.'
  if (all === 0) return isReading ? reading.trim() : 'Nothing stands in the way.'
  if (required === 0) return `${counted(all, 'finding')}. None of them keeps you from signing off.${reading}`
  return `${counted(all, 'finding')}, ${required.toLocaleString('en')} under rules that this library requires.${reading}`
}
