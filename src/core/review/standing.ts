import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import { type Rating, ratingOf, type Scale } from '../model/scale'
import type { Verdict } from '../model/verdict'
import type { Finding } from './rule'

/** A claim with a verdict. */
export type RatedClaim = Claim & { readonly verdict: Verdict }

/** The claims that were not set aside. */
export function standingClaims({ claims }: Pick<Article, 'claims'>): Claim[] {
  return claims.filter(({ dismissed }) => !dismissed)
}

/** The claims of those that a person has rated, contested or not. */
export function ratedClaims(article: Pick<Article, 'claims'>): RatedClaim[] {
  return standingClaims(article).filter((claim): claim is RatedClaim => claim.verdict !== undefined)
}

/** The name of a rating on the scale, or its id if the scale doesn't have it. */
export function ratingName(scale: Scale, rating: string): string {
  return ratingOf(scale, rating)?.name ?? rating
}

/**
 * Whether a verdict says something about the claim: a rating without a value, such as “Unproven”, says that the
 * evidence was not sufficient. A rating the scale no longer has counts as saying something.
 */
export function decides(scale: Scale, { verdict }: RatedClaim): boolean {
  const rating: Rating | undefined = ratingOf(scale, verdict.rating)
  return rating === undefined || rating.ratingValue !== null
}

/** A finding about a claim. */
export function onClaim(rule: string, { id }: Pick<Claim, 'id'>, says: string): Finding {
  return { rule, claim: id, sentence: null, says }
}

/** A finding about the whole article. */
export function onArticle(rule: string, says: string): Finding {
  return { rule, claim: null, sentence: null, says }
}
