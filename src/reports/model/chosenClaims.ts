import type { Article } from '../../core/model/article'
import type { Claim } from '../../core/model/claim'
import type { ClaimChoice } from '../../core/model/reportOptions'
import type { Scale } from '../../core/model/scale'
import { isChecked, isContested } from '../../core/checklist/contested'
import { numberedClaims } from '../../core/checklist/numbers'

/**
 * A claim and its number, which is the same in every report of the article, however many claims the report includes.
 */
export interface NumberedClaim {
  readonly claim: Claim
  readonly number: number
}

/** The claims that a report includes. */
export function chosenClaims(
  { claims }: Pick<Article, 'claims'>,
  scale: Scale,
  choice: ClaimChoice,
): NumberedClaim[] {
  return numberedClaims(claims)
    .map((claim, index) => ({ claim, number: index + 1 }))
    .filter(
      ({ claim }) => choice === 'all' || (choice === 'checked' ? isChecked(claim) : isDisputed(claim, scale)),
    )
}

/** Whether its verdicts contradict each other, or its rating is below the scale's best. */
function isDisputed(claim: Claim, scale: Scale): boolean {
  if (isContested(claim)) return true
  if (claim.verdict === undefined) return false
  const value = scale.find(({ id }) => id === claim.verdict?.rating)?.ratingValue ?? null
  const best = Math.max(...scale.map(({ ratingValue }) => ratingValue ?? 0))
  return value === null || value < best
}
