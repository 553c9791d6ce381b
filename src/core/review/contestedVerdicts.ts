import { isContested, standingVerdicts } from '../checklist/contested'
import { origins, type Rule } from './rule'
import { onClaim, ratingName, standingClaims } from './standing'

const id = 'contested'

export const contestedVerdicts: Rule = {
  id,
  name: 'No contested verdict',
  origin: origins.own,
  explanation:
    'If people rated a claim differently without seeing each other’s verdict, they settle on one before it is published.',
  check: ({ article, scale }) =>
    standingClaims(article)
      .filter(isContested)
      .map((claim) => {
        const verdicts = standingVerdicts(claim).map(
          ({ rating, by }) => `${ratingName(scale, rating)} by ${by}`,
        )
        return onClaim(id, claim, `“${claim.label}” is rated ${verdicts.join(' and ')}.`)
      }),
}
