import type { SignalName } from '../checkworthiness/signals'
import type { ClaimKind, Quantity, Speaker } from '../model/claim'
import type { Rank } from './people/titles'

/** A reason in words, and its weight in log-odds. */
export interface WeighedReason {
  readonly says: string
  readonly weight: number
}

/** A reason that comes from the model. */
export interface ModelReason extends WeighedReason {
  readonly signal: SignalName
}

/** What the priority of a claim is computed from. */
export interface Weighed {
  readonly kinds: readonly ClaimKind[]
  readonly label: string
  readonly speaker: Speaker | undefined
  readonly rank: Rank | undefined
  readonly quantities: readonly Quantity[]
  readonly superlative: string | undefined
  readonly headline: boolean
  readonly lead: boolean
  /** The model's score of the words, in log-odds; undefined if no model knows the language. */
  readonly logOdds: number | undefined
  /** The model's reasons found inside the claim. */
  readonly reasons: readonly ModelReason[]
}
