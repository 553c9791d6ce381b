/** What is counted about an engine on marked articles, and how counts are added up. */
export const counts = [
  'needed',
  'found',
  'nothing',
  'claimedNothing',
  'speakerRight',
  'speakerWrong',
  'speakerUnknown',
  'knownRight',
  'knownWrong',
  'figureRight',
  'figureWrong',
  'figureNone',
  'labelGood',
  'labelBad',
  'endRight',
  'endMissed',
  'endWrong',
] as const
export type Count = (typeof counts)[number]
/** How often each thing happened. */
export type Scores = Readonly<Record<Count, number>>

export interface Fault {
  readonly article: string
  /** What went wrong: one of the counts. */
  readonly count: Count
  readonly words: string
  readonly expected: string
  readonly found: string
}

/** One thing that was counted, and how it was found if it is a fault. */
export interface Verdict {
  readonly count: Count
  readonly times?: number
  readonly fault?: Omit<Fault, 'article' | 'count'>
}

export const noScores: Scores = Object.fromEntries(counts.map((count) => [count, 0])) as Record<Count, number>

export const sumScores = (all: readonly Scores[]): Scores =>
  Object.fromEntries(counts.map((count) => [count, all.reduce((sum, one) => sum + one[count], 0)])) as Record<
    Count,
    number
  >
