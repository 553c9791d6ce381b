import type { Span } from '../model/anchor'
import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import { byPosition } from '../text/anchors'
import { CommandRefused, type Context } from './act'

/** The claim with that id. Throws a CommandRefused when the article has none. */
export function claimNamed(article: Article, id: string): Claim {
  const claim = article.claims.find((candidate) => candidate.id === id)
  if (!claim) throw new CommandRefused('That claim is not in the article any more. Nothing was changed.')
  return claim
}

/** The article with one claim changed. Throws a CommandRefused when the article has no such claim. */
export function withClaim(article: Article, id: string, change: (claim: Claim) => Claim): Article {
  const changed = change(claimNamed(article, id))
  return { ...article, claims: article.claims.map((claim) => (claim.id === id ? changed : claim)) }
}

/** The article with these claims, in reading order. */
export function withClaims(article: Article, claims: readonly Claim[]): Article {
  return { ...article, claims: claims.toSorted((a, b) => byPosition(a.anchor, b.anchor)) }
}

/** Throws a CommandRefused when an id is taken, so that a command sent twice cannot make two of one. */
export function mustBeNew(article: Article, id: string): void {
  if (article.claims.some((claim) => claim.id === id)) {
    throw new CommandRefused('The article has that claim already. Nothing was changed.')
  }
}

/** Throws a CommandRefused when a claim has no such evidence. */
export function mustHaveEvidence(claim: Claim, id: string): void {
  if (!claim.evidence.some((item) => item.id === id)) {
    throw new CommandRefused('That evidence is not with the claim any more. Nothing was changed.')
  }
}

/** Throws a CommandRefused when other claims than `except` have just these words already. */
export function mustBeNewWords(article: Article, span: Span, except?: string): void {
  const same = ({ id, anchor }: Claim) =>
    id !== except && anchor.start === span.start && anchor.end === span.end
  if (article.claims.some(same)) throw new CommandRefused('These words are a claim already.')
}

/**
 * Throws a CommandRefused when a place was given by somebody who had not seen the newest version of the text: it would
 * mean other words now.
 */
export function mustKnowVersion({ earlier = [] }: Article, { saw }: Context): void {
  if (earlier.every(({ line }) => saw(line))) return
  throw new CommandRefused('It is about words of an earlier version of the text. Nothing was changed.')
}

/** A claim without its verdict: for when its words have changed under it. */
export function withoutVerdict(claim: Claim): Claim {
  const { verdict: _, rivals: _rivals, signOff: _signOff, ...rest } = claim
  return rest
}
