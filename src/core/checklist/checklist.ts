import type { Article, Sentence } from '../model/article'
import type { Claim } from '../model/claim'
import { placeOf } from '../ranking/rank'
import { isChecked } from './contested'
import { sentenceStates } from './coverage'

/** One line of the checklist: a claim, or a sentence that carries none. */
export type Row =
  | { readonly type: 'claim'; readonly id: string; readonly start: number; readonly claim: Claim }
  | { readonly type: 'sentence'; readonly id: string; readonly start: number; readonly sentence: Sentence }

export const orders = ['reading', 'priority'] as const
export type Order = (typeof orders)[number]

/** `open`: still to be looked at. `checked`: with a verdict. `passed`: nothing to check. */
export const filters = ['all', 'open', 'checked', 'passed'] as const
export type Filter = (typeof filters)[number]

export const claimRow = (id: string): string => `claim:${id}`
export const sentenceRow = (start: number): string => `sentence:${start}`

/**
 * The whole article as a checklist: its claims, and the sentences without one, so that none is left unread. In the
 * order of priority, claims are sorted by `place`, highest first.
 */
export function checklistRows(
  article: Pick<Article, 'claims' | 'sentences'>,
  order: Order,
  filter: Filter,
  place: (claim: Claim) => number = (claim) => placeOf(claim, claim.priority),
): Row[] {
  const claims = article.claims.map((claim): Row => ({
    type: 'claim',
    id: claimRow(claim.id),
    start: claim.anchor.start,
    claim,
  }))
  const bare = sentenceStates(article).flatMap(({ sentence, claims: inIt }): Row[] =>
    inIt.length > 0
      ? []
      : [{ type: 'sentence', id: sentenceRow(sentence.start), start: sentence.start, sentence }],
  )
  const rows = [...claims, ...bare].filter((row) => filter === 'all' || stateOf(row) === filter)
  // Sentences without a claim come after every claim: the finder saw nothing in them.
  const placed = (row: Row) => (row.type === 'claim' ? place(row.claim) : -2)
  return rows.toSorted((a, b) => (order === 'priority' ? placed(b) - placed(a) : 0) || a.start - b.start)
}

/** The row with that id, whatever the filter, or undefined if the article has none. */
export function rowNamed(article: Pick<Article, 'claims' | 'sentences'>, id: string | null): Row | undefined {
  const claim = article.claims.find((candidate) => claimRow(candidate.id) === id)
  if (claim) return { type: 'claim', id: claimRow(claim.id), start: claim.anchor.start, claim }
  const sentence = article.sentences.find((candidate) => sentenceRow(candidate.start) === id)
  return sentence && { type: 'sentence', id: sentenceRow(sentence.start), start: sentence.start, sentence }
}

/** How many rows each filter shows. */
export function countRows(article: Pick<Article, 'claims' | 'sentences'>): Record<Filter, number> {
  const counts: Record<Filter, number> = { all: 0, open: 0, checked: 0, passed: 0 }
  for (const row of checklistRows(article, 'reading', 'all')) {
    counts.all++
    counts[stateOf(row)]++
  }
  return counts
}

export function stateOf(row: Row): Exclude<Filter, 'all'> {
  if (row.type === 'sentence') return row.sentence.nothingToCheck ? 'passed' : 'open'
  if (row.claim.dismissed) return 'passed'
  return isChecked(row.claim) ? 'checked' : 'open'
}
