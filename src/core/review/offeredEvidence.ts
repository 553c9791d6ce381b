import { origins, type Rule } from './rule'
import { onClaim, standingClaims } from './standing'

const id = 'offered'

export const offeredEvidence: Rule = {
  id,
  name: 'The writer’s evidence looked at',
  origin: origins.own,
  explanation:
    'What the writer offers as evidence is taken or removed by a person; until then it counts for nothing.',
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
