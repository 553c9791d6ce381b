import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import { adjust, type Learned } from './learning'
import { traitsOf } from './traits'

/** How much a claim asks to be checked first, from 0 to 100, and why in words, the strongest reason first. */
export interface Base {
  readonly priority: number
  readonly reasons: readonly string[]
}

export interface RankedClaim extends Base {
  /** What the person's own decisions add to it, in words that address them. */
  readonly learned: readonly string[]
}

/** The base that was found when the article was opened. */
export function storedBase({ priority, reasons }: Claim): Base {
  return { priority, reasons }
}

/**
 * The order in which an article's claims ask to be checked, by the claims' ids: what `base` says of each, moved by what
 * was learned from the person. A claim that somebody put first or last is at the end of the scale.
 */
export function rankClaims(
  { claims, blocks }: Pick<Article, 'claims' | 'blocks'>,
  base: (claim: Claim) => Base,
  learned: Learned,
): Record<string, RankedClaim> {
  return Object.fromEntries(
    claims.map((claim) => {
      const { priority, reasons } = base(claim)
      if (claim.urgency) {
        const end = claim.urgency === 'first' ? 100 : 0
        return [
          claim.id,
          { priority: end, reasons: [`put ${claim.urgency} by hand`, ...reasons], learned: [] },
        ]
      }
      const { shift, because } = adjust(learned, traitsOf(claim, blocks))
      return [claim.id, { priority: shifted(priority, shift), reasons, learned: because }]
    }),
  )
}

/** A priority moved by log-odds, rounded to a tenth: near the ends of the scale the same shift moves it less. */
function shifted(priority: number, shift: number): number {
  if (shift === 0) return priority
  const share = Math.min(Math.max(priority / 100, 0.005), 0.995)
  const odds = Math.log(share / (1 - share)) + shift
  return Math.round(1000 / (1 + Math.exp(-odds))) / 10
}
