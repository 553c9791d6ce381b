import type { Claim } from '../../../core/model/claim'
import { ratingOf, type Scale } from '../../../core/model/scale'
import { standingVerdicts } from '../../../core/review/contested'
import { ContestedMark, RatingMark } from '../../ui/RatingMark'

/** The verdicts that contradict each other, side by side, until somebody settles it. */
export function Contested({ claim, scale }: { claim: Claim; scale: Scale }) {
  return (
    <section className="contested" aria-label="Contested">
      <p>
        <ContestedMark /> These verdicts were given without knowledge of each other. Choose a rating to settle
        it.
      </p>
      <ul>
        {standingVerdicts(claim).map(({ rating: id, by, at, line }) => {
          const rating = ratingOf(scale, id)
          return (
            <li key={line ?? at}>
              {rating && <RatingMark rating={rating} />}
              <span>
                <strong>{rating?.name ?? id}</strong> — {by}, {at.slice(0, 10)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
