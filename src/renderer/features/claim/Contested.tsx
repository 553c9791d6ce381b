import type { Claim } from '../../../core/model/claim'
import { ratingOf, type Scale } from '../../../core/model/scale'
import { standingVerdicts } from '../../../core/checklist/contested'
import { ContestedMark, RatingMark } from '../../ui/RatingMark'
import { Name } from '../../ui/Name'

/** The conflicting verdicts, side by side, until somebody settles the claim. */
export function Contested({ claim, scale }: { claim: Claim; scale: Scale }) {
  return (
    <section className="contested" aria-label="Contested">
      <h3 className="contested__title">
        <ContestedMark /> Contested
      </h3>
      <ul>
        {standingVerdicts(claim).map(({ rating: id, by, at, line }) => {
          const rating = ratingOf(scale, id)
          return (
            <li key={line ?? `${by} ${at}`}>
              {rating && <RatingMark rating={rating} />}
              <strong>{rating?.name ?? id}</strong>
              <span className="verdict__by">
                <Name>{by}</Name>, {at.slice(0, 10)}
              </span>
            </li>
          )
        })}
      </ul>
      <p>These verdicts were given independently of each other. Choose one to settle the claim.</p>
    </section>
  )
}
