import { z } from 'zod'
import { Identifier, JoinedIdentifier } from '../../model/identifier'
import { act, CommandRefused } from '../act'
import { mustHaveEvidence, withClaim } from '../claims'
import { unsigned } from '../opinions'

/** A person takes evidence the writer offers: from now on it counts. */
export const acceptEvidence = act({
  input: z.object({ claim: Identifier, evidence: JoinedIdentifier }),
  describe: () => 'take offered evidence',
  apply: (article, input) =>
    withClaim(article, input.claim, (claim) => {
      mustHaveEvidence(claim, input.evidence)
      if (!claim.evidence.some(({ id, proposed }) => id === input.evidence && proposed))
        throw new CommandRefused('That evidence has already been taken. Nothing was changed.')
      return {
        ...unsigned(claim),
        evidence: claim.evidence.map(({ proposed, ...item }) =>
          proposed && item.id !== input.evidence ? { ...item, proposed } : item,
        ),
      }
    }),
})
