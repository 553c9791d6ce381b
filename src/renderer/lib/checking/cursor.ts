import { create } from 'zustand'
import type { Article } from '../../../core/model/article'
import type { Order } from '../../../core/checklist/checklist'
import { everyRow, type RowFilter, shownBy } from '../../../core/checklist/filter'
import { type ListItem, listItems } from '../../../core/checklist/list'
import { claimRow, isUnfinished, type Row, rowNamed } from '../../../core/checklist/row'
import { placeInOrder, useRanking } from '../article/ranking'

interface CursorState {
  /** The id of the current row of the checklist. */
  readonly row: string | null
  readonly order: Order
  readonly filter: RowFilter
  /** Whether sentences fold once they are done. */
  readonly foldsDone: boolean
  /** Sentences that a person folded or unfolded, by their row. */
  readonly folds: ReadonlyMap<string, boolean>
}

export const atTheTop: CursorState = {
  row: null,
  order: 'reading',
  filter: everyRow,
  foldsDone: true,
  folds: new Map(),
}

/** The person's place in the article: the text and the checklist both follow it. */
export const useCursor = create<CursorState>()(() => atTheTop)

export function goTo(row: string | null): void {
  useCursor.setState({ row })
}

export function goToClaim(claim: string): void {
  useCursor.setState({ row: claimRow(claim), filter: everyRow })
}

/** Goes to a row; what would hide it is switched off. */
export function show(row: Row): void {
  const { filter } = useCursor.getState()
  useCursor.setState({ row: row.id, filter: shownBy(filter)(row) ? filter : everyRow })
}

/** Folds or unfolds a sentence of the checklist. */
export function fold(sentence: string, isFolded: boolean): void {
  useCursor.setState(({ folds, row }) => ({ folds: new Map(folds).set(sentence, isFolded), row }))
}

/** Folds what is done, or shows all of it. */
export function foldAll(foldsDone: boolean): void {
  useCursor.setState({ foldsDone, folds: new Map() })
}

/** The checklist as it is ordered, filtered and folded. */
export function shownItems(article: Article): ListItem[] {
  const { row, ...view } = useCursor.getState()
  const { places } = useRanking.getState()
  return listItems(article, { ...view, current: row, place: placeInOrder(places) })
}

/**
 * Moves by rows of the checklist as it is shown. If the current row is filtered out (it has just been checked), the
 * next one in the article's order takes its place.
 */
export function move(article: Article, by: 1 | -1): void {
  const { row } = useCursor.getState()
  const items = shownItems(article)
  const at = items.findIndex((item) => item.row.id === row)
  const ahead = at >= 0 ? beyond(items, at, by) : aroundHidden(article, items, row, by)
  const next = ahead.find(({ isStop }) => isStop)
  if (next) return goTo(next.row.id)
  // There is nothing further on: a row that is shown keeps its place, a hidden one gives way to the last that is shown.
  const last = by === 1 ? items.findLast(({ isStop }) => isStop) : items.find(({ isStop }) => isStop)
  if (last && at < 0) goTo(last.row.id)
}

/** What stands after a row that is not shown, or before it, by the order it would have. */
function aroundHidden(
  article: Article,
  items: readonly ListItem[],
  row: string | null,
  by: 1 | -1,
): ListItem[] {
  const all = listItems(article, {
    ...useCursor.getState(),
    filter: everyRow,
    foldsDone: false,
    folds: new Map(),
    current: row,
    place: placeInOrder(useRanking.getState().places),
  })
  const shown = new Map(items.map((item) => [item.row.id, item]))
  const here = all.findIndex((item) => item.row.id === row)
  return beyond(all, here, by).flatMap((item) => shown.get(item.row.id) ?? [])
}

/** The items from one on, in the direction of moving; all of them from before the first. */
function beyond(items: readonly ListItem[], at: number, by: 1 | -1): ListItem[] {
  return by === 1 ? items.slice(at + 1) : items.slice(0, Math.max(at, 0)).toReversed()
}

/**
 * The next row of the article that is wanted, in reading order from where the person is, and then from the top;
 * undefined if there is none.
 */
export function nextInText(
  article: Article,
  rows: readonly Row[],
  isWanted: (row: Row) => boolean,
  by: 1 | -1 = 1,
): Row | undefined {
  const { row } = useCursor.getState()
  const here = rowNamed(article, row)?.start ?? -1
  const isAhead = (candidate: Row) => (by === 1 ? candidate.start > here : candidate.start < here)
  const others = rows.filter((candidate) => candidate.id !== row && isWanted(candidate))
  const inTurn = by === 1 ? others : others.toReversed()
  return inTurn.find(isAhead) ?? inTurn[0]
}

/** The next row of the checklist, as it is shown, that somebody still has to look at; undefined if there is none. */
export function nextUnfinished(article: Article): Row | undefined {
  const { row } = useCursor.getState()
  const items = shownItems(article)
  const at = items.findIndex((item) => item.row.id === row)
  const inTurn =
    at >= 0 ? [...items.slice(at + 1), ...items.slice(0, at)] : aroundHidden(article, items, row, 1)
  return inTurn.find((item) => item.isStop && isUnfinished(item.row))?.row
}
