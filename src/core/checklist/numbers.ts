import type { Claim } from '../model/claim'
import { byPosition } from '../text/anchors'

/** The claims in the order of the text; if two start together, the longer comes first. */
export function inReadingOrder(claims: readonly Claim[]): Claim[] {
  return claims.toSorted((a, b) => byPosition(a.anchor, b.anchor))
}

/**
 * The claims that have a number, in that order: the first is claim 1. Reports and the command line number alike. A
 * claim that was set aside has no number, so that a report's numbers have no gaps.
 */
export function numberedClaims(claims: readonly Claim[]): Claim[] {
  return inReadingOrder(claims).filter((claim) => !claim.dismissed)
}

/** The number of each claim by its id, from 1; a claim that was set aside has none. */
export function claimNumbers(claims: readonly Claim[]): ReadonlyMap<string, number> {
  return new Map(numberedClaims(claims).map((claim, index) => [claim.id, index + 1]))
}
