import { z } from 'zod'
import { Identifier, JoinedIdentifier } from '../../model/identifier'
import { act } from '../act'
import { mustHaveEvidence, withClaim } from '../claims'
import { unsigned } from '../opinions'

/** Removes evidence from a claim; its source stays with the article for other claims. */
export const removeEvidence = act({
  input: z.object({ claim: Identifier, evidence: JoinedIdentifier }),
  describe: () => 'remove evidence',
  apply: (article, input) =>
    withClaim(article, input.claim, (claim) => {
      mustHaveEvidence(claim, input.evidence)
      return { ...unsigned(claim), evidence: claim.evidence.filter((item) => item.id !== input.evidence) }
    }),
})
