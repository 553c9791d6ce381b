import { z } from 'zod'
import { Claim } from './claim'

/** The fields of a claim that can be restored. */
export const ClaimState = Claim.omit({ verdict: true, rivals: true, signOff: true, wordings: true }).extend({
  rating: z.string().min(1).optional(),
})
export type ClaimState = z.infer<typeof ClaimState>

/** The restorable state of a claim. */
export function stateOfClaim(claim: Claim): ClaimState {
  const { verdict, rivals: _, signOff: _signOff, wordings: _wordings, ...rest } = claim
  return verdict ? { ...rest, rating: verdict.rating } : rest
}
