import type { Claim } from '../model/claim'
import { grouped } from '../text/counted'
import { isContested } from './contested'

/** How far the sign-off of an article is, in claims that were not set aside. */
export interface SignOffProgress {
  readonly claims: number
  readonly signedOff: number
  /** Claims with a verdict that nobody contests, and that no second person has agreed with yet. */
  readonly waiting: number
}

type Signed = Pick<Claim, 'dismissed' | 'verdict' | 'rivals' | 'signOff'>

/** Whether a second person agrees with the claim's verdict. */
export function isSignedOff({ dismissed, verdict, signOff }: Signed): boolean {
  return !dismissed && verdict !== undefined && signOff !== undefined
}

/** Whether a claim has a verdict that nobody contests and waits for a second person. */
export function waitsForSignOff(claim: Signed): boolean {
  return !claim.dismissed && claim.verdict !== undefined && !claim.signOff && !isContested(claim)
}

/** How many claims of an article are signed off, and how many wait for it. */
export function signOffProgress({ claims }: { readonly claims: readonly Signed[] }): SignOffProgress {
  return {
    claims: claims.filter(({ dismissed }) => !dismissed).length,
    signedOff: claims.filter(isSignedOff).length,
    waiting: claims.filter(waitsForSignOff).length,
  }
}

/** “signed off”, “7 of 19 signed off”; empty while nothing is. */
export function signedOffInWords(signedOff: number, claims: number): string {
  if (signedOff === 0) return ''
  return signedOff >= claims ? 'signed off' : `${grouped(signedOff)} of ${grouped(claims)} signed off`
}
