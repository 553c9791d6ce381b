import { create } from 'zustand'
import type { Article } from '../../core/model/article'
import { claimRow, type Filter, type Order } from '../../core/checklist/checklist'
import { shownRows, useRanking } from './ranking'

interface CursorState {
  /** The id of the current row of the checklist. */
  readonly row: string | null
  readonly order: Order
  readonly filter: Filter
}

/** The person's place in the article: the text and the checklist both follow it. */
export const useCursor = create<CursorState>()(() => ({ row: null, order: 'reading', filter: 'all' }))

export function goTo(row: string | null): void {
  useCursor.setState({ row })
}

export function goToClaim(claim: string): void {
  useCursor.setState({ row: claimRow(claim), filter: 'all' })
}

/**
 * Moves by rows of the checklist as it is ordered and filtered. If the current row is filtered out (it has just been
 * checked), the next one in the article's order takes its place.
 */
export function move(article: Article, by: 1 | -1): void {
  const { row, order, filter } = useCursor.getState()
  const { places } = useRanking.getState()
  const rows = shownRows(article, order, filter, places)
  if (rows.length === 0) return
  const at = rows.findIndex((candidate) => candidate.id === row)
  if (at >= 0) return goTo(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]!.id)
  const all = shownRows(article, order, 'all', places).map((candidate) => candidate.id)
  const here = all.indexOf(row ?? '')
  const shown = new Set(rows.map((candidate) => candidate.id))
  const ahead = by === 1 ? all.slice(here + 1) : all.slice(0, Math.max(here, 0)).toReversed()
  const next = ahead.find((id) => shown.has(id))
  goTo(next ?? (by === 1 ? rows.at(-1) : rows[0])!.id)
}
