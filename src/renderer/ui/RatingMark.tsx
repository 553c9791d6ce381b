import type { Rating } from '../../core/model/scale'

const paths: Record<Rating['shape'], string> = {
  tick: 'M3.5 8.5l3 3 6-7',
  halfTick: 'M2.5 9l2.5 2.5 4-5M9.5 11.5h4',
  split: 'M8 14V8M8 8L3.5 3M8 8l4.5-5',
  bend: 'M3 13c5 0 7-2 7-6V3M7 6l3-3 3 3',
  cross: 'M4 4l8 8M12 4l-8 8',
  question: 'M5.5 5.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.6v.2',
}

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
        d={paths[rating.shape]}
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
