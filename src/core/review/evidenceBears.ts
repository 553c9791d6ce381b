import { againstEvidence } from '../checklist/againstEvidence'
import { origins, type Rule } from './rule'
import { onClaim, ratedClaims, ratingName } from './standing'

const id = 'evidence-bears'

export const evidenceBears: Rule = {
  id,
  name: 'The evidence bears the rating',
  origin: origins.own,
  explanation:
    'A claim rated false whose evidence all supports it, or true though all of it refutes it, was rated or marked by a slip, or lacks the evidence that decided.',
  check: ({ article, scale }) =>
    ratedClaims(article).flatMap((claim) => {
      const against = againstEvidence(claim, scale)
      if (against === undefined) return []
      const rating = ratingName(scale, claim.verdict.rating)
      return [onClaim(id, claim, `“${claim.label}” is rated ${rating}, but ${against}.`)]
    }),
}
