import type { Span } from '../model/anchor'
import { overlaps } from '../text/anchors'
import type { FoundSignal } from './foundSignals'
import { linear } from './model'
import { signals, type SignalName } from './signals'
import { strengthOf } from './linearModel'

/** Why a sentence is or isn't worth checking: the reason in words, where it was found, and its weight in log-odds. */
export interface Reason {
  readonly signal: SignalName
  readonly says: string
  readonly span: Span
  readonly weight: number
}

/** Signals that weigh less than this, in log-odds, are not shown as reasons. */
const least = 0.12
const mostReasons = 6

/** The reasons for and against a sentence, strongest first; one reason for each place and each wording. */
export function reasonsOf(found: readonly FoundSignal[]): Reason[] {
  const weighed = found
    .map(({ signal, count, span }) => ({
      signal: signals[signal]!.name,
      says: signals[signal]!.says,
      span,
      weight: linear.signals[signal]! * strengthOf(count),
    }))
    .filter(({ says, weight }) => says !== '' && Math.abs(weight) >= least)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const reasons: Reason[] = []
  for (const one of weighed) {
    if (reasons.length === mostReasons) break
    const isNamed = reasons.some(
      ({ says, span, weight }) =>
        says === one.says || (weight > 0 === one.weight > 0 && overlaps(span, one.span)),
    )
    if (!isNamed) reasons.push(one)
  }
  return reasons
}
