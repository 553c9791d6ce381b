import type { Article, Sentence } from '../model/article'
import type { Claim } from '../model/claim'
import { marksBySpan } from '../text/segments'
import { isChecked, isContested } from './contested'

/**
 * How far a sentence is checked. `open`: a claim in it waits for a verdict. `settled`: all its claims were rated or
 * set aside. `passed`: there is nothing to check in it. `unread`: nobody has looked.
 */
export type SentenceState = 'open' | 'settled' | 'passed' | 'unread'

/** A sentence with its claims. */
export interface ReviewedSentence {
  readonly sentence: Sentence
  /** Dismissed claims included, in the article's own order. */
  readonly claims: readonly Claim[]
  readonly state: SentenceState
}

export interface Coverage {
  /** Claims that are not dismissed. */
  readonly claims: number
  /** Of those, the ones with a verdict that nobody contests. */
  readonly checked: number
  readonly contested: number
  readonly dismissed: number
  readonly sentences: number
  /** Sentences whose claims all have a verdict or were dismissed, or that were passed. */
  readonly settled: number
  readonly unread: number
  /** `settled` of `sentences`, a whole number from 0 to 100; 100 only when every sentence is settled. */
  readonly percent: number
}

type Reviewed = Pick<Article, 'claims' | 'sentences'>

/** Every sentence of an article in reading order, with its claims and how far it is checked. */
export function sentenceStates(article: Reviewed): ReviewedSentence[] {
  const anchors = article.claims.map((claim) => ({ start: claim.anchor.start, end: claim.anchor.end, claim }))
  const bySentence = marksBySpan(article.sentences, anchors)
  return article.sentences.map((sentence, index) => {
    const claims = bySentence[index]!.map((mark) => mark.claim)
    return { sentence, claims, state: sentenceState(sentence, claims) }
  })
}

/** How far a sentence with these claims is checked. */
export function sentenceState({ nothingToCheck }: Sentence, claims: readonly Claim[]): SentenceState {
  const standing = claims.filter((claim) => !claim.dismissed)
  if (standing.length > 0) return standing.every(isChecked) ? 'settled' : 'open'
  return nothingToCheck || claims.length > 0 ? 'passed' : 'unread'
}

/** How much of an article has been checked, by claims and by sentences; who has its sentences already may give them. */
export function coverageOf(
  article: Reviewed,
  reviewed: readonly ReviewedSentence[] = sentenceStates(article),
): Coverage {
  const open = article.claims.filter((claim) => !claim.dismissed)
  const states = reviewed.map(({ state }) => state)
  const settled = states.filter((state) => state === 'settled' || state === 'passed').length
  return {
    claims: open.length,
    checked: open.filter(isChecked).length,
    contested: open.filter(isContested).length,
    dismissed: article.claims.length - open.length,
    sentences: states.length,
    settled,
    unread: states.filter((state) => state === 'unread').length,
    percent: states.length === 0 ? 0 : Math.floor((settled / states.length) * 100),
  }
}
