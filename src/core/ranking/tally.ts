import type { DecisionAct } from './decisions'
import type { Trait } from './traits'

/** What decisions say about one trait. */
export interface Tally {
  readonly trait: Trait
  /** What it adds to the log-odds that a claim is worth checking; below 0 it takes away. */
  readonly weight: number
  /** How often each decision was made about claims with it. */
  readonly counts: Readonly<Record<DecisionAct, number>>
  readonly seen: number
}
