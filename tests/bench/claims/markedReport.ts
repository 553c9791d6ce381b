/** Judges today's engine, and one of before if there is one, on all marked sets. */
import { join } from 'node:path'
import type { Fault } from './counts'
import { engineOf, engineOfToday, type Engine } from './engine'
import { figureTable, markedFigures, type FigureRow } from './figureTable'
import { readMarkedSet } from './markedSet'
import { aligned, faultLine, faultsOf, rowsOf, tableOf, type Row } from './markedTable'

export const seenFolder = join(import.meta.dirname, 'marked', 'seen')

/** One language of a list of hard figures. */
interface Figures {
  readonly set: string
  readonly now: FigureRow
  readonly before: FigureRow | undefined
}

export interface MarkedReport {
  readonly rows: readonly Row[]
  readonly figures: readonly Figures[]
  readonly faults?: readonly Fault[]
}

/** Paths; `unseen` and `unseenFigures` are of articles and figures that nobody looked at while changing the engine. */
interface Options {
  readonly unseen?: string | undefined
  readonly unseenFigures?: string | undefined
  /** A checkout's folder. */
  readonly before?: string | undefined
  readonly withFaults?: boolean
}

export async function measureMarked({
  unseen,
  unseenFigures,
  before,
  withFaults = false,
}: Options): Promise<MarkedReport> {
  const earlier = before === undefined ? undefined : await engineOf(before)
  const sets = namedSets(seenFolder, unseen).map(([name, folder]) => [name, readMarkedSet(folder)] as const)
  const report = {
    rows: sets.flatMap(([name, articles]) => rowsOf(name, articles, engineOfToday, earlier)),
    figures: namedSets<URL | string>(markedFigures, unseenFigures).flatMap(([name, list]) =>
      figuresOf(name, list, earlier),
    ),
  }
  if (!withFaults) return report
  return { ...report, faults: sets.flatMap(([, articles]) => faultsOf(articles, engineOfToday)) }
}

const namedSets = <T>(seen: T, unseen: T | undefined): (readonly [string, T])[] => [
  ['seen', seen],
  ...(unseen === undefined ? [] : [['unseen', unseen] as const]),
]

function figuresOf(set: string, list: URL | string, earlier: Engine | undefined): Figures[] {
  const before = earlier && figureTable(list, earlier.findQuantities)
  return figureTable(list, engineOfToday.findQuantities).map((now) => ({
    set,
    now,
    before: before?.find(({ language }) => language === now.language),
  }))
}

const legend = [
  'Articles marked by hand. claims: sentences that need a check and have a claim; on nothing: claims where nothing is',
  'asserted; speakers: right, wrong, unknown (?); known: said or inferred as marked; figures: right, wrong, not stated;',
  'labels: those that say what is claimed; ends of sentences: right, missed, wrong.',
]

/** The report as lines of text: the tables, then the faults. */
export const markedLines = ({ rows, figures, faults }: MarkedReport): string[] => [
  ...legend,
  ...tableOf(rows),
  '\nHard figures: right, wrong, not stated',
  ...figureLines(figures),
  ...(faults === undefined ? [] : ['\nWrong', ...faults.map(faultLine)]),
  ...(faults === undefined
    ? []
    : figures.flatMap(({ set, now }) => now.lines.map((line) => `${set} ${now.language}  ${line}`))),
]

function figureLines(figures: readonly Figures[]): string[] {
  const cell = ({ right, wrong, missing }: FigureRow): string => `${right}/${wrong}/${missing}`
  const body = figures.map(({ set, now, before }) => [
    set,
    now.language,
    before ? `${cell(before)} → ${cell(now)}` : cell(now),
  ])
  return aligned([['set', 'language', 'figures r/w/-'], ...body])
}
