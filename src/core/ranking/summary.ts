import { type Decision, type DecisionAct, decisionActs } from './decisions'
import type { Learned, Lesson } from './learning'

/** Everything a ranking has learned, for a person to look at. */
export interface LearningSummary {
  /** The number of decisions of each kind. */
  readonly decisions: number
  readonly counts: Readonly<Record<DecisionAct, number>>
  /** The strongest first. */
  readonly lessons: readonly Lesson[]
}

export function summaryOfLearning(decisions: readonly Decision[], learned: Learned): LearningSummary {
  const ofAct = (wanted: DecisionAct) => decisions.filter(({ act }) => act === wanted).length
  const counts = Object.fromEntries(decisionActs.map((act) => [act, ofAct(act)]))
  return {
    decisions: decisions.length,
    counts: counts as Record<DecisionAct, number>,
    lessons: [...learned.values()],
  }
}
