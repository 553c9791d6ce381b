import type { Claim } from '../model/claim'
import { placeOf } from '../ranking/rank'
import { everyRow, type RowFilter, shownBy } from './filter'
import { type OutlinedSentence, outlineOf } from './outline'
import { type Listed, type Row, rowOfClaim } from './row'

export const orders = ['reading', 'priority'] as const
export type Order = (typeof orders)[number]

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
  if (order === 'reading' && article.sentences.length > 0)
    return outlineOf(article).flatMap(rowsInOrder).filter(shownBy(filter))
  const bare = outlineOf(article).filter(({ claims }) => claims.length === 0)
  const rows = [...article.claims.map(rowOfClaim), ...bare.map(({ row }) => row)]
  const shown = rows.filter(shownBy(filter))
  // Sentences without a claim come after every claim: the finder saw nothing in them.
  const placed = (row: Row) => (row.type === 'claim' ? place(row.claim) : -2)
  return shown.toSorted((a, b) => (order === 'priority' ? placed(b) - placed(a) : 0) || a.start - b.start)
}

/** The rows of a sentence; one that only has claims after its end is still a row of its own. */
function rowsInOrder({ claims, own, row, rows }: OutlinedSentence): readonly Row[] {
  if (claims.length > 0 || own.length === 0) return rows
  return [row, ...rows].toSorted((a, b) => a.start - b.start)
}
