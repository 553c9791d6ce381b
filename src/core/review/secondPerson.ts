import { isContested } from '../checklist/contested'
import { origins, type Rule } from './rule'
import { onClaim, ratedClaims, ratingName } from './standing'

export const secondPersonId = 'second-person'
const id = secondPersonId

export const secondPerson: Rule = {
  id,
  name: 'A second person agrees',
  origin: origins.afp,
  explanation:
    'Somebody who did not give the verdict reviews it, since nobody sees their own mistakes. This rule never blocks a sign-off by itself.',
  check: ({ article, scale }) =>
    ratedClaims(article)
      // Contested verdicts can't be signed off and have a rule of their own.
      .filter((claim) => claim.signOff === undefined && !isContested(claim))
      .map((claim) => {
        const { rating, by } = claim.verdict
        return onClaim(
          id,
          claim,
          `“${claim.label}”, rated ${ratingName(scale, rating)} by ${by}, is not signed off.`,
        )
      }),
}
