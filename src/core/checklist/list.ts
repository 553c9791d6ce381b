import type { Claim } from '../model/claim'
import { checklistRows, type Order } from './checklist'
import { isFiltering, type RowFilter, shownBy } from './filter'
import { type OutlinedSentence, outlineOf } from './outline'
import { isUnfinished, type Listed, type Row } from './row'

/** One line of the checklist as a person sees it. */
export interface ListItem {
  readonly row: Row
  /** 1 for a sentence, 2 for a claim under its sentence; 1 for a claim in the order of priority. */
  readonly level: 1 | 2
  /** For a sentence: its number, state and claims. */
  readonly outlined?: OutlinedSentence
  /** For a sentence with claims: whether they are hidden. */
  readonly isFolded?: boolean
  /** Whether going through the checklist stops here: not at a sentence whose claims stand beneath it. */
  readonly isStop: boolean
}

export interface ListView {
  readonly order: Order
  readonly filter: RowFilter
  readonly place: (claim: Claim) => number
  /** Whether sentences fold once they are done. */
  readonly foldsDone: boolean
  /** Sentences that a person folded or unfolded, by their row. */
  readonly folds: ReadonlyMap<string, boolean>
  /** The row a person is at: its sentence is not folded over it. */
  readonly current: string | null
}

/**
 * The checklist as it is shown: sentence by sentence with claims beneath, or claim by claim in the order of priority.
 * Sentences of which the filter shows nothing are left out.
 */
export function listItems(article: Listed, view: ListView): ListItem[] {
  // A text without a sentence, such as a lone figure, can have claims all the same.
  if (view.order === 'priority' || article.sentences.length === 0)
    return checklistRows(article, view.order, view.filter, view.place).map((row) => ({
      row,
      level: 1,
      isStop: true,
    }))
  const isFiltered = isFiltering(view.filter)
  const isShown = shownBy(view.filter)
  const items: ListItem[] = []
  for (const outlined of outlineOf(article)) {
    const rows = isFiltered ? outlined.rows.filter(isShown) : outlined.rows
    if (rows.length === 0) continue
    const isHere = rows.some(({ id }) => id === view.current)
    const isFolded =
      !isHere && (view.folds.get(outlined.row.id) ?? (view.foldsDone && !isFiltered && isDone(outlined)))
    const shown = isFiltered ? itemsOf(outlined, rows, isFolded) : allItemsOf(outlined, isFolded)
    for (const item of shown) items.push(item)
  }
  return items
}

/** The items of sentences that show all their rows, which stay the same as long as a sentence does. */
const known = {
  folded: new WeakMap<OutlinedSentence, ListItem[]>(),
  open: new WeakMap<OutlinedSentence, ListItem[]>(),
}

function allItemsOf(outlined: OutlinedSentence, isFolded: boolean): readonly ListItem[] {
  const items = isFolded ? known.folded : known.open
  const made = items.get(outlined) ?? itemsOf(outlined, outlined.rows, isFolded)
  items.set(outlined, made)
  return made
}

/** A sentence and, unless it is folded, these rows of it beneath; one that carries no claim is its own row. */
function itemsOf(outlined: OutlinedSentence, rows: readonly Row[], isFolded: boolean): ListItem[] {
  const { row } = outlined
  if (rows[0] === row) return [{ row, level: 1, outlined, isStop: true }]
  const sentence: ListItem = { row, level: 1, outlined, isFolded, isStop: isFolded }
  if (isFolded) return [sentence]
  return [sentence, ...rows.map((under): ListItem => ({ row: under, level: 2, isStop: true }))]
}

function isDone({ state, rows }: OutlinedSentence): boolean {
  return (state === 'settled' || state === 'passed') && !rows.some(isUnfinished)
}
