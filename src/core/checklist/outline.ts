import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import { type ReviewedSentence, sentenceStates } from './coverage'
import { inReadingOrder } from './numbers'

/** A sentence with its place in the article. */
export interface OutlinedSentence extends ReviewedSentence {
  /** From 1, in reading order. */
  readonly number: number
  /** The claims that begin in it, by their start; a claim over two sentences belongs to the first. */
  readonly own: readonly Claim[]
}

/** The article as its sentences in reading order, each claim under exactly one of them. */
export function outlineOf(article: Pick<Article, 'claims' | 'sentences'>): OutlinedSentence[] {
  const reviewed = sentenceStates(article)
  const own = ownClaims(reviewed, article.claims)
  return reviewed.map((sentence, index) => ({
    ...sentence,
    number: index + 1,
    own: inReadingOrder(own[index] ?? []),
  }))
}

/** For each sentence the claims that begin in it; one between two sentences counts as the first one's. */
function ownClaims(reviewed: readonly ReviewedSentence[], claims: readonly Claim[]): Claim[][] {
  const placed = new Set<Claim>()
  const own = reviewed.map((sentence) =>
    sentence.claims.filter((claim) => {
      if (placed.has(claim)) return false
      placed.add(claim)
      return true
    }),
  )
  for (const claim of claims) {
    if (placed.has(claim)) continue
    const after = reviewed.findIndex(({ sentence }) => sentence.start > claim.anchor.start)
    own[after < 0 ? own.length - 1 : Math.max(after - 1, 0)]?.push(claim)
  }
  return own
}
