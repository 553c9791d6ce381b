import { z } from 'zod'
import { Claim } from './claim'

/** What of a claim can be had back as it was. */
export const ClaimState = Claim.omit({ verdict: true, rivals: true, signOff: true, wordings: true }).extend({
  rating: z.string().min(1).optional(),
})
export type ClaimState = z.infer<typeof ClaimState>

/** The state of a claim that can be had back. */
export function stateOfClaim(claim: Claim): ClaimState {
  const { verdict, rivals: _, signOff: _signOff, wordings: _wordings, ...rest } = claim
  return verdict ? { ...rest, rating: verdict.rating } : rest
}
