import { ratingSigns } from '../../core/model/ratingSigns'
import type { Rating } from '../../core/model/scale'

/** The sign of a rating: tone and shape together, so that nobody depends on colour or shape alone. */
export function RatingMark({ rating }: { rating: Pick<Rating, 'tone' | 'shape'> }) {
  return (
    <svg
      className={`mark tone--${rating.tone}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path
        d={ratingSigns[rating.shape]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** The sign of a claim without a verdict: an empty ring; with `passed`, a dash. */
export function OpenMark({ passed = false }: { passed?: boolean }) {
  return (
    <svg className="mark mark--open" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {passed ? (
        <path d="M4 8h8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      ) : (
        <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.75" />
      )}
    </svg>
  )
}

/** The sign of a claim on which verdicts contradict each other: two arrows that meet. */
export function ContestedMark() {
  return (
    <svg className="mark tone--amber" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M1.5 8h4.5M4 5.5L6.5 8 4 10.5M14.5 8H10M12 5.5L9.5 8l2.5 2.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
