import type { Claim } from '../../../core/model/claim'
import { ratingOf, type Scale } from '../../../core/model/scale'
import { againstEvidence } from '../../../core/checklist/againstEvidence'
import { isContested, standingVerdicts } from '../../../core/checklist/contested'
import { isolated } from '../../../core/text/bidi'
import { rate } from '../../lib/checking/checking'
import { RatingMark } from '../../ui/RatingMark'
import { SignOff } from './SignOff'
import { Name } from '../../ui/Name'

interface Props {
  readonly articleId: string
  readonly claim: Claim
  readonly scale: Scale
}

/**
 * The scale, one button and one key per rating; the current one is pressed, and pressing it again clears it. On a
 * contested claim none is pressed, and any of them settles it. What is said of the verdict stands above the buttons, so
 * that these never move.
 */
export function VerdictChoice({ articleId, claim, scale }: Props) {
  const isSettled = !claim.dismissed && !isContested(claim)
  const held = isSettled ? ratingOf(scale, claim.verdict?.rating) : undefined
  const against = held && againstEvidence(claim, scale)
  return (
    <div className="verdict" role="group" aria-label="Verdict">
      {held && claim.verdict && (
        <div className="verdict__given">
          <p className="verdict__definition">
            {/* What the rating means is known; that nothing bears it is news. */}
            {against === undefined ? (
              held.definition
            ) : (
              <span className="verdict__against" role="status">
                Rated {held.name}, but {against}.
              </span>
            )}{' '}
            <span className="verdict__by">
              — <Name>{claim.verdict.by}</Name>, {claim.verdict.at.slice(0, 10)}
              {alsoBy(claim)}
            </span>
          </p>
          <SignOff articleId={articleId} claim={claim} verdict={claim.verdict} />
        </div>
      )}
      <div className="verdict__scale">
        {scale.map((rating) => (
          <button
            key={rating.id}
            type="button"
            className={`rating tone--${rating.tone}`}
            aria-pressed={rating.id === held?.id}
            aria-keyshortcuts={rating.key}
            title={rating.definition}
            onClick={() => rate(articleId, claim, rating)}
          >
            <RatingMark rating={rating} />
            <span className="rating__name">{rating.name}</span>
            <kbd aria-hidden="true">{rating.key}</kbd>
          </button>
        ))}
      </div>
    </div>
  )
}

/** Who else gave the same verdict independently. */
function alsoBy(claim: Claim): string {
  const others = new Set(standingVerdicts(claim).map(({ by }) => by))
  others.delete(claim.verdict?.by ?? '')
  return others.size === 0 ? '' : `; also rated so by ${[...others].map(isolated).join(', ')}`
}
