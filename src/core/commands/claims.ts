import type { Span } from '../model/anchor'
import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import { byPosition } from '../text/anchors'
import { CommandRefused, type Context } from './act'

/** The claim with that id. Throws a CommandRefused if the article has none. */
export function claimNamed(article: Article, id: string): Claim {
  const claim = article.claims.find((candidate) => candidate.id === id)
  if (!claim) throw new CommandRefused('That claim is no longer in the article. Nothing was changed.')
  return claim
}

/** The article with one claim changed. Throws a CommandRefused if the article has no such claim. */
export function withClaim(article: Article, id: string, change: (claim: Claim) => Claim): Article {
  const changed = change(claimNamed(article, id))
  return { ...article, claims: article.claims.map((claim) => (claim.id === id ? changed : claim)) }
}

/** The article with these claims, in reading order. */
export function withClaims(article: Article, claims: readonly Claim[]): Article {
  return { ...article, claims: claims.toSorted((a, b) => byPosition(a.anchor, b.anchor)) }
}

/** Throws a CommandRefused if the id is taken, so that a command sent twice can't add a claim twice. */
export function mustBeNew(article: Article, id: string): void {
  if (article.claims.some((claim) => claim.id === id)) {
    throw new CommandRefused('The article already has that claim. Nothing was changed.')
  }
}

/** Throws a CommandRefused if the claim has no such evidence. */
export function mustHaveEvidence(claim: Claim, id: string): void {
  if (!claim.evidence.some((item) => item.id === id)) {
    throw new CommandRefused('The claim no longer has that evidence. Nothing was changed.')
  }
}

/** Throws a CommandRefused if a claim other than `except` already has exactly these words. */
export function mustBeNewWords(article: Article, span: Span, except?: string): void {
  const same = ({ id, anchor }: Claim) =>
    id !== except && anchor.start === span.start && anchor.end === span.end
  if (article.claims.some(same))
    throw new CommandRefused('These words are already a claim. Nothing was changed.')
}

/**
 * Throws a CommandRefused if the person who gave a position had not seen the newest version of the text, where it would
 * mean different words.
 */
export function mustKnowVersion({ earlier = [] }: Article, { saw }: Context): void {
  if (earlier.every(({ line }) => saw(line))) return
  throw new CommandRefused('This is about words of an earlier version of the text. Nothing was changed.')
}

/** A claim without its verdict, for when its words have changed. */
export function withoutVerdict(claim: Claim): Claim {
  const { verdict: _, rivals: _rivals, signOff: _signOff, ...rest } = claim
  return rest
}
