import type { Claim } from '../model/claim'
import type { Verdict } from '../model/verdict'

/** Every verdict a claim has: one, or several by people who had not seen each other's; the newest comes first. */
export function standingVerdicts({ verdict, rivals = [] }: Pick<Claim, 'verdict' | 'rivals'>): Verdict[] {
  return verdict ? [verdict, ...rivals.toReversed()] : []
}

/** Whether people rated a claim differently without seeing each other's verdict, and nobody has settled it. */
export function isContested({ verdict, rivals }: Pick<Claim, 'verdict' | 'rivals'>): boolean {
  return rivals !== undefined && rivals.some(({ rating }) => rating !== verdict?.rating)
}

/** Whether a claim has a verdict that nobody contests. */
export function isChecked(claim: Pick<Claim, 'verdict' | 'rivals'>): boolean {
  return claim.verdict !== undefined && !isContested(claim)
}
