/** Judges today's engine, and one of before if there is one, on all marked sets. */
import { join } from 'node:path'
import type { Fault } from './counts'
import { engineOf, engineOfToday } from './engine'
import { readMarkedSet } from './markedSet'
import { faultLine, faultsOf, rowsOf, tableOf, type Row } from './markedTable'

export const seenFolder = join(import.meta.dirname, 'marked', 'seen')

export interface MarkedReport {
  readonly rows: readonly Row[]
  readonly faults?: readonly Fault[]
}

interface Options {
  /** A folder of articles that nobody looked at while changing the engine. */
  readonly unseen?: string | undefined
  /** A checkout's folder. */
  readonly before?: string | undefined
  readonly withFaults?: boolean
}

export async function measureMarked({ unseen, before, withFaults = false }: Options): Promise<MarkedReport> {
  const sets = Object.entries({ seen: seenFolder, ...(unseen === undefined ? {} : { unseen }) }).map(
    ([name, folder]) => ({ name, articles: readMarkedSet(folder) }),
  )
  const earlier = before === undefined ? undefined : await engineOf(before)
  const rows = sets.flatMap(({ name, articles }) => rowsOf(name, articles, engineOfToday, earlier))
  return withFaults
    ? { rows, faults: sets.flatMap(({ articles }) => faultsOf(articles, engineOfToday)) }
    : { rows }
}

const legend = [
  'Articles marked by hand. claims: sentences that need a check and have a claim; on nothing: claims where nothing is',
  'asserted; speakers: right, wrong, unknown (?); known: said or inferred as marked; figures: right, wrong, not stated;',
  'labels: those that say what is claimed; ends of sentences: right, missed, wrong.',
]

/** The report as lines of text: the table, then the faults. */
export const markedLines = ({ rows, faults = [] }: MarkedReport): string[] => [
  ...legend,
  ...tableOf(rows),
  ...faults.map(faultLine),
]
