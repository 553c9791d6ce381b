import type { SignalName } from '../checkworthiness/signals'
import type { ClaimKind, Quantity, Speaker } from '../model/claim'
import type { Rank } from './people/titles'

/** A reason in words, and what it counts in log-odds. */
export interface WeighedReason {
  readonly says: string
  readonly weight: number
}

/** A reason that a model gives by itself. */
export interface ModelReason extends WeighedReason {
  readonly signal: SignalName
}

/** What a claim is weighed by. */
export interface Weighed {
  readonly kinds: readonly ClaimKind[]
  readonly label: string
  readonly speaker: Speaker | undefined
  readonly rank: Rank | undefined
  readonly quantities: readonly Quantity[]
  readonly superlative: string | undefined
  readonly headline: boolean
  readonly lead: boolean
  /** What a model makes of the words, in log-odds; undefined where no model knows the language. */
  readonly logOdds: number | undefined
  /** The model's own reasons that stand inside the claim. */
  readonly reasons: readonly ModelReason[]
}
