import { origins, type Rule } from './rule'
import { onClaim, standingClaims } from './standing'

const id = 'offered'

export const offeredEvidence: Rule = {
  id,
  name: 'The writer’s evidence reviewed',
  origin: origins.own,
  explanation:
    'A person takes or removes each piece of evidence the writer offers; until then it doesn’t count.',
  check: ({ article }) =>
    standingClaims(article).flatMap((claim) => {
      const offered = claim.evidence.filter(({ proposed }) => proposed).length
      if (offered === 0) return []
      const what = offered === 1 ? 'a piece of evidence' : `${offered} pieces of evidence`
      return [
        onClaim(id, claim, `The writer offers ${what} on “${claim.label}” that nobody has taken or removed.`),
      ]
    }),
}
