import type { Claim } from '../model/claim'
import { placeOf } from '../ranking/rank'
import { everyRow, matches, type RowFilter } from './filter'
import { type OutlinedSentence, outlineOf } from './outline'
import { type Listed, type Row, rowOfClaim, rowOfSentence } from './row'

export const orders = ['reading', 'priority'] as const
export type Order = (typeof orders)[number]

/** A sentence with its place in the article, and its rows that pass a filter. */
export interface SentenceGroup {
  readonly outlined: OutlinedSentence
  readonly rows: readonly Row[]
}

/**
 * The article sentence by sentence, each with its claims that pass the filter, or with itself if it has none. Sentences
 * of which nothing passes are left out.
 */
export function groupedRows(article: Listed, filter: RowFilter = everyRow): SentenceGroup[] {
  return outlineOf(article).flatMap((outlined) => {
    const { sentence, claims, own } = outlined
    const rows: Row[] =
      claims.length === 0 && own.length === 0 ? [rowOfSentence(sentence)] : own.map(rowOfClaim)
    const shown = rows.filter((row) => matches(filter, row))
    return shown.length === 0 ? [] : [{ outlined, rows: shown }]
  })
}

/**
 * The whole article as a checklist: its claims, and the sentences without one, so that none is left unread. In the
 * order of priority, claims are sorted by `place`, highest first.
 */
export function checklistRows(
  article: Listed,
  order: Order,
  filter: RowFilter = everyRow,
  place: (claim: Claim) => number = (claim) => placeOf(claim, claim.priority),
): Row[] {
  const bare = outlineOf(article).filter(({ claims }) => claims.length === 0)
  const rows = [...article.claims.map(rowOfClaim), ...bare.map(({ sentence }) => rowOfSentence(sentence))]
  const shown = rows.filter((row) => matches(filter, row))
  // Sentences without a claim come after every claim: the finder saw nothing in them.
  const placed = (row: Row) => (row.type === 'claim' ? place(row.claim) : -2)
  return shown.toSorted((a, b) => (order === 'priority' ? placed(b) - placed(a) : 0) || a.start - b.start)
}
