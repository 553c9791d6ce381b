import type { Article, Sentence } from '../model/article'
import type { Claim } from '../model/claim'
import { isChecked } from './contested'

/** One line of the checklist: a claim, or a sentence. */
export type Row =
  | { readonly type: 'claim'; readonly id: string; readonly start: number; readonly claim: Claim }
  | { readonly type: 'sentence'; readonly id: string; readonly start: number; readonly sentence: Sentence }

/**
 * How far a row is checked. `unread`: a sentence that nobody has looked at. `open`: a claim that waits for a verdict.
 * `checked`: with a verdict. `passed`: nothing to check.
 */
export const rowStates = ['unread', 'open', 'checked', 'passed'] as const
export type RowState = (typeof rowStates)[number]

/** What the checklist needs to know of an article. */
export type Listed = Pick<Article, 'claims' | 'sentences'>

const claimPrefix = 'claim:'
const sentencePrefix = 'sentence:'
export const claimRow = (id: string): string => claimPrefix + id
export const sentenceRow = (start: number): string => sentencePrefix + start

/** The row of a claim. */
export function rowOfClaim(claim: Claim): Row & { readonly type: 'claim' } {
  return { type: 'claim', id: claimRow(claim.id), start: claim.anchor.start, claim }
}

/** The row of a sentence. */
export function rowOfSentence(sentence: Sentence): Row & { readonly type: 'sentence' } {
  return { type: 'sentence', id: sentenceRow(sentence.start), start: sentence.start, sentence }
}

/** The row with that id, whatever the filter, or undefined if the article has none. */
export function rowNamed(article: Listed, id: string | null): Row | undefined {
  if (id?.startsWith(claimPrefix)) {
    const claim = article.claims.find((candidate) => candidate.id === id.slice(claimPrefix.length))
    return claim && rowOfClaim(claim)
  }
  if (!id?.startsWith(sentencePrefix)) return undefined
  const start = Number(id.slice(sentencePrefix.length))
  const sentence = article.sentences.find((candidate) => candidate.start === start)
  return sentence && rowOfSentence(sentence)
}

export function stateOf(row: Row): RowState {
  if (row.type === 'sentence') return row.sentence.nothingToCheck ? 'passed' : 'unread'
  if (row.claim.dismissed) return 'passed'
  return isChecked(row.claim) ? 'checked' : 'open'
}

/** Whether somebody still has to look at a row. */
export function isUnfinished(row: Row): boolean {
  const state = stateOf(row)
  return state === 'unread' || state === 'open'
}
