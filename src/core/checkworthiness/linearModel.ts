import { hashPlaces } from './hashing'
import type { FoundSignal } from './foundSignals'
import { signals } from './signals'

/** A linear model as stored in its file: small integers, times a scale. */
export interface LinearModelFile {
  readonly bias: number
  /** The log-odds of one step in a word group's weight. */
  readonly scale: number
  /** Log-odds for each signal, by its name. */
  readonly signals: Readonly<Record<string, number>>
  /** A signed byte for each hash bucket, in base64. */
  readonly groups: string
}

export interface LinearModel {
  readonly bias: number
  readonly scale: number
  readonly signals: Float32Array
  readonly groups: Int8Array
}

/** Reads a model's file. Throws if it doesn't match these signals and this number of hash buckets. */
export function readLinearModel(file: LinearModelFile): LinearModel {
  const bytes = atob(file.groups)
  if (bytes.length !== hashPlaces)
    throw new Error(`The model has ${bytes.length} weights, not ${hashPlaces}.`)
  return {
    bias: file.bias,
    scale: file.scale,
    groups: Int8Array.from(bytes, (byte) => byte.charCodeAt(0)),
    signals: Float32Array.from(signals, ({ name }) => {
      const weight = file.signals[name]
      if (weight === undefined) throw new Error(`The model has no weight for the signal “${name}”.`)
      return weight
    }),
  }
}

/** A signal that occurs twice says more than one that occurs once, but not twice as much. */
export const strengthOf = (count: number): number => Math.min(2, Math.log2(1 + count))

/** Log-odds that a sentence is worth checking. */
export function linearScore(
  model: LinearModel,
  found: readonly FoundSignal[],
  groups: readonly number[],
): number {
  let sum = 0
  for (const place of groups) sum += model.groups[place]!
  let score = model.bias + sum * model.scale
  for (const { signal, count } of found) score += model.signals[signal]! * strengthOf(count)
  return score
}
