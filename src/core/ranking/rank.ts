import { probabilityOf } from '../checkworthiness/logOdds'
import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import { adjust, type Learned } from './learning'
import { traitsOf } from './traits'

/** How urgently a claim should be checked, from 0 to 100, and the reasons in words, strongest first. */
export interface Base {
  readonly priority: number
  readonly reasons: readonly string[]
}

/**
 * How the base of a ranking was made: from each claim's words, also with the encoder, or by rules if no model knows the
 * language.
 */
export type RankedBy = 'words' | 'encoder' | 'rules'

export interface RankedClaim extends Base {
  /** What the person's own decisions add to it, in words addressed to them. */
  readonly learned: readonly string[]
}

/** The ranking of an article's claims by their ids. It is computed on request and never stored. */
export interface Ranking {
  readonly claims: Readonly<Record<string, RankedClaim>>
  readonly by: RankedBy
}

/** The base found when the article was opened. */
export function storedBase({ priority, reasons }: Claim): Base {
  return { priority, reasons }
}

/**
 * The ranking of an article's claims, by claim id: the `base` of each claim, moved by what was learned from the person.
 * A claim that somebody put first or last gets an end of the scale.
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
      // A new person has taught nothing, and traits take long to find.
      if (learned.size === 0) return [claim.id, { priority, reasons, learned: [] }]
      const { shift, because } = adjust(learned, traitsOf(claim, blocks))
      return [claim.id, { priority: moved(priority, shift), reasons, learned: because }]
    }),
  )
}

/**
 * The place of a claim with that priority: the higher, the earlier. Claims a person put first or last are above or
 * below all others.
 */
export function placeOf({ urgency }: Pick<Claim, 'urgency'>, priority: number): number {
  if (urgency === 'first') return 101
  return urgency === 'last' ? -1 : priority
}

/** A priority moved by log-odds, rounded to a tenth: near the ends of the scale the same shift moves it less. */
export function moved(priority: number, shift: number): number {
  if (shift === 0) return priority
  const share = Math.min(Math.max(priority / 100, 0.005), 0.995)
  const odds = Math.log(share / (1 - share)) + shift
  return Math.round(1000 * probabilityOf(odds)) / 10
}
