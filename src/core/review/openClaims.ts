import { origins, type Rule } from './rule'
import { onClaim, standingClaims } from './standing'

const id = 'open'

export const openClaims: Rule = {
  id,
  name: 'Every claim checked',
  origin: origins.ksj,
  explanation: 'Each claim gets a verdict or is set aside by a person, so that none is published unchecked.',
  check: ({ article }) =>
    standingClaims(article)
      .filter(({ verdict }) => verdict === undefined)
      .map((claim) => onClaim(id, claim, `“${claim.label}” has no verdict yet.`)),
}
