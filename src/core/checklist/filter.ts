import type { Claim, ClaimKind } from '../model/claim'
import { isContested } from './contested'
import { takenEvidence } from './evidence'
import { isAsked } from './questions'
import { type Row, type RowState, stateOf } from './row'
import { waitsForSignOff } from './signOffProgress'

/** What a claim lacks, or what happened to it, that a person looks for. */
export const wants = ['evidence', 'signOff', 'contested', 'changed', 'asked', 'answered'] as const
export type Want = (typeof wants)[number]

/** What the checklist shows. Within a member any value does; every member that is not empty has to be met. */
export interface RowFilter {
  readonly states: readonly RowState[]
  /** The ids of ratings. */
  readonly ratings: readonly string[]
  readonly kinds: readonly ClaimKind[]
  /** Names of speakers; an empty one stands for the article itself. */
  readonly speakers: readonly string[]
  readonly wants: readonly Want[]
}

/** The filter that shows everything. */
export const everyRow: RowFilter = { states: [], ratings: [], kinds: [], speakers: [], wants: [] }

export type Facet = keyof RowFilter

export function isFiltering(filter: RowFilter): boolean {
  return Object.values(filter).some((values: readonly string[]) => values.length > 0)
}

/** The values of a claim for each facet but its state. */
const valuesOf: {
  readonly [F in Exclude<Facet, 'states'>]: (claim: Claim) => readonly RowFilter[F][number][]
} = {
  ratings: ({ verdict, dismissed }) => (verdict && !dismissed ? [verdict.rating] : []),
  kinds: ({ kinds }) => kinds,
  speakers: ({ speaker }) => [speaker?.name ?? ''],
  wants: (claim) => (claim.dismissed ? [] : wantsOf(claim)),
}

/** The values of a row for a facet: of all rows of a book, one at a time is asked for. */
function valuesFor(row: Row, facet: Facet): readonly string[] {
  if (facet === 'states') return [stateOf(row)]
  return row.type === 'sentence' ? [] : valuesOf[facet](row.claim)
}

function wantsOf(claim: Claim): Want[] {
  const found: Want[] = []
  if (takenEvidence(claim).length === 0) found.push('evidence')
  if (waitsForSignOff(claim)) found.push('signOff')
  if (isContested(claim)) found.push('contested')
  if (claim.formerly) found.push('changed')
  if (isAsked(claim)) found.push('asked')
  if ((claim.answer ?? '') !== '') found.push('answered')
  return found
}

/** Tells of each row whether the filter shows it; what the filter asks is looked up once, not for every row. */
export function shownBy(filter: RowFilter): (row: Row) => boolean {
  const asked = (Object.keys(filter) as Facet[]).filter((facet) => filter[facet].length > 0)
  if (asked.length === 0) return () => true
  return (row) =>
    asked.every((facet) => {
      const wanted: readonly string[] = filter[facet]
      return valuesFor(row, facet).some((value) => wanted.includes(value))
    })
}

/** How many rows have each value of a facet, among those that the rest of the filter shows. */
export function countsOf(rows: readonly Row[], filter: RowFilter, facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const isShown = shownBy({ ...filter, [facet]: [] })
  for (const row of rows)
    if (isShown(row))
      for (const value of valuesFor(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** The filter with a value of a facet added, or removed if it was there. */
export function toggled<F extends Facet>(
  filter: RowFilter,
  facet: F,
  value: RowFilter[F][number],
): RowFilter {
  const values: readonly string[] = filter[facet]
  return {
    ...filter,
    [facet]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
  }
}
