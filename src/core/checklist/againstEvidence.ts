import type { Claim } from '../model/claim'
import type { Stance } from '../model/evidence'
import { ratingOf, type Scale } from '../model/scale'
import { takenEvidence } from './evidence'

/** What evidence of one stance alone can't bear: a rating at the other end of the scale. */
const unborne: Readonly<Partial<Record<Stance, { readonly ratingValue: number; readonly says: string }>>> = {
  supports: { ratingValue: 1, says: 'all the evidence supports the claim' },
  refutes: { ratingValue: 5, says: 'all the evidence refutes the claim' },
}

/**
 * Why the claim's own evidence doesn't bear its rating, as half a sentence: it is rated at one end of the scale, and
 * everything cited speaks for the other. Undefined where it does, or where there is none.
 */
export function againstEvidence(claim: Claim, scale: Scale): string | undefined {
  const stances = new Set(takenEvidence(claim).map(({ stance }) => stance))
  const [only] = stances
  if (only === undefined || stances.size > 1) return undefined
  const value = ratingOf(scale, claim.verdict?.rating)?.ratingValue
  const against = unborne[only]
  return against && against.ratingValue === value ? against.says : undefined
}
