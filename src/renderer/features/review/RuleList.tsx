import type { ReviewedRule } from '../../../core/review/review'
import { ModeChoice } from './ModeChoice'

/** The rules of the library, each with its origin and how the library applies it. */
export function RuleList({ rules }: { rules: readonly ReviewedRule[] }) {
  return (
    <>
      <p className="review__sum">
        These rules hold for every article of this library. A required one keeps claims from being signed off.
      </p>
      <ul className="review" aria-label="Rules of this library">
        {rules.map(({ id, name, origin, explanation, mode }) => (
          <li key={id} className={mode === 'off' ? 'rule rule--off' : 'rule'}>
            <div className="rule__head">
              <h3>{name}</h3>
              <ModeChoice rule={id} name={name} mode={mode} />
            </div>
            <p className="rule__about">
              {explanation} <span className="rule__origin">{origin}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
