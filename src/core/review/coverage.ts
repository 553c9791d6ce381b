import type { Article, Sentence } from '../model/article'
import type { Claim } from '../model/claim'
import { overlaps } from '../text/anchors'

/** `claimed`: claims stand in it. `passed`: someone said there is nothing to check. `unread`: nobody has looked. */
export type SentenceState = 'claimed' | 'passed' | 'unread'

export interface Coverage {
  /** Claims that are not dismissed. */
  readonly claims: number
  /** Of those, the ones with a verdict. */
  readonly checked: number
  readonly dismissed: number
  readonly sentences: number
  /** Sentences whose claims all have a verdict or were dismissed, or that were passed. */
  readonly settled: number
  readonly unread: number
  /** `settled` of `sentences`, a whole number from 0 to 100; 100 only when every sentence is settled. */
  readonly percent: number
}

/** A claim is settled when a person rated it or said there is nothing to check in it. */
export function isSettled(claim: Claim): boolean {
  return claim.dismissed || claim.verdict !== undefined
}

/** The claims of a sentence, dismissed ones included, in reading order of the article's own list. */
export function claimsOf(sentence: Sentence, claims: readonly Claim[]): Claim[] {
  return claims.filter((claim) => overlaps(claim.anchor, sentence))
}

/** What a sentence carries; `claims` are those of `claimsOf`. */
export function sentenceState(sentence: Sentence, claims: readonly Claim[]): SentenceState {
  if (claims.some((claim) => !claim.dismissed)) return 'claimed'
  return sentence.nothingToCheck || claims.length > 0 ? 'passed' : 'unread'
}

/** How much of an article has been checked, by claims and by sentences. */
export function coverageOf(article: Pick<Article, 'claims' | 'sentences'>): Coverage {
  const open = article.claims.filter((claim) => !claim.dismissed)
  let settled = 0
  let unread = 0
  for (const sentence of article.sentences) {
    const claims = claimsOf(sentence, article.claims)
    const state = sentenceState(sentence, claims)
    if (state === 'unread') unread++
    else if (state === 'passed' || claims.every(isSettled)) settled++
  }
  const total = article.sentences.length
  return {
    claims: open.length,
    checked: open.filter((claim) => claim.verdict !== undefined).length,
    dismissed: article.claims.length - open.length,
    sentences: total,
    settled,
    unread,
    percent: total === 0 ? 0 : Math.floor((settled / total) * 100),
  }
}
