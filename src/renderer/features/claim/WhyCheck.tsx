import type { Claim } from '../../../core/model/claim'
import { useRanking } from '../../lib/article/ranking'

/** How many lessons are shown for a claim; the dialog lists all. */
const shownLessons = 3

/** Why the claim is worth checking, and what the ranking learned about such claims, behind one line. */
export function WhyCheck({ claim }: { claim: Claim }) {
  const { reasons, learned } = useRanking((state) => state.latest?.claims[claim.id]) ?? {
    ...claim,
    learned: [],
  }
  return (
    <details className="whycheck">
      <summary>
        Why check it <span className="whycheck__kinds">{claim.kinds.join(', ')}</span>
      </summary>
      <p className="whycheck__reasons">{reasons.join('; ')}</p>
      {learned.length > 0 && (
        <p className="whycheck__learned">
          <span className="whycheck__whose">Learned in this library:</span>{' '}
          {learned.slice(0, shownLessons).join('; ')}
        </p>
      )}
    </details>
  )
}
