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
    'A verdict is seen by somebody who did not give it, since nobody sees their own mistakes. This rule never holds up a sign-off itself.',
  check: ({ article, scale }) =>
    ratedClaims(article)
      // Verdicts that contradict each other can't be signed off; their own rule tells of them.
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
