import type { Claim } from '../model/claim'
import { checklistRows, groupedRows, type Order } from './checklist'
import { isFiltering, type RowFilter } from './filter'
import type { OutlinedSentence } from './outline'
import { type Listed, type Row, rowOfSentence } from './row'

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

/** The checklist as it is shown: sentence by sentence with claims beneath, or claim by claim in the order of priority. */
export function listItems(article: Listed, view: ListView): ListItem[] {
  // A text without a sentence, such as a lone figure, can have claims all the same.
  if (view.order === 'priority' || article.sentences.length === 0)
    return checklistRows(article, view.order, view.filter, view.place).map((row) => ({
      row,
      level: 1,
      isStop: true,
    }))
  return groupedRows(article, view.filter).flatMap(({ outlined, rows }): ListItem[] => {
    const row = rowOfSentence(outlined.sentence)
    if (outlined.claims.length === 0) return [{ row, level: 1, outlined, isStop: true }]
    const isFolded = folded(outlined, rows, view)
    const head: ListItem = { row, level: 1, outlined, isFolded, isStop: isFolded }
    return isFolded
      ? [head]
      : [head, ...rows.map((under): ListItem => ({ row: under, level: 2, isStop: true }))]
  })
}

function folded(
  { sentence, state }: OutlinedSentence,
  rows: readonly Row[],
  { filter, foldsDone, folds, current }: ListView,
): boolean {
  if (rows.some(({ id }) => id === current)) return false
  const chosen = folds.get(rowOfSentence(sentence).id)
  if (chosen !== undefined) return chosen
  return foldsDone && !isFiltering(filter) && (state === 'settled' || state === 'passed')
}
