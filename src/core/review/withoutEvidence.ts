import { takenEvidence } from '../checklist/evidence'
import { origins, type Rule } from './rule'
import { decides, onClaim, ratedClaims, ratingName } from './standing'

const id = 'evidence'

export const withoutEvidence: Rule = {
  id,
  name: 'Evidence for each verdict',
  origin: origins.ifcn,
  explanation:
    'A verdict names its evidence, so that readers can follow it for themselves. A rating off the scale, such as “Unproven”, may instead say in its rationale what was looked for.',
  check: ({ article, scale }) =>
    ratedClaims(article).flatMap((claim) => {
      if (takenEvidence(claim).length > 0) return []
      const isExplained = !decides(scale, claim) && claim.rationale.trim() !== ''
      if (isExplained) return []
      const rating = ratingName(scale, claim.verdict.rating)
      return [onClaim(id, claim, `“${claim.label}” is rated ${rating} without any evidence.`)]
    }),
}
