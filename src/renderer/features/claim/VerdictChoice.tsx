import type { Claim } from '../../../core/model/claim'
import { ratingOf, type Scale } from '../../../core/model/scale'
import { rate } from '../../lib/checking'
import { RatingMark } from '../../ui/RatingMark'

interface Props {
  readonly articleId: string
  readonly claim: Claim
  readonly scale: Scale
}

/** The scale, one button and one key a rating; the one that holds is pressed, and pressing it again clears it. */
export function VerdictChoice({ articleId, claim, scale }: Props) {
  const held = claim.dismissed ? undefined : ratingOf(scale, claim.verdict?.rating)
  return (
    <div className="verdict" role="group" aria-label="Verdict">
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
      {held && claim.verdict && (
        <p className="verdict__definition">
          {held.definition}{' '}
          <span className="verdict__by">
            — {claim.verdict.by}, {claim.verdict.at.slice(0, 10)}
          </span>
        </p>
      )}
    </div>
  )
}
