import type { Claim } from '../../core/model/claim'
import { ratingOf, type Scale } from '../../core/model/scale'
import { isContested } from '../../core/checklist/contested'
import { ContestedMark, OpenMark, RatingMark } from './RatingMark'

/** How a claim stands: its rating, or that it is contested, open or set aside. */
export function ClaimMark({ claim, scale }: { claim: Claim; scale: Scale }) {
  if (claim.dismissed) return <OpenMark passed />
  if (isContested(claim)) return <ContestedMark />
  const rating = ratingOf(scale, claim.verdict?.rating)
  return rating ? <RatingMark rating={rating} /> : <OpenMark />
}
