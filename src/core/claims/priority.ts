import { probabilityOf } from '../checkworthiness/logOdds'
import type { SignalName } from '../checkworthiness/signals'
import { isLeader } from './people/titles'
import { rulesFor } from './rules'
import type { Weighed, WeighedReason } from './weighed'

/** Log-odds of a claim if no model knows the language and no rule applies. */
const everyClaim = -1.5
const mostReasons = 6

/** How urgently a claim should be checked, from 0 to 100, and the reasons in words, strongest first. */
export function priorityOf(claim: Weighed): { priority: number; reasons: string[] } {
  const place = placeReasons(claim)
  const known = claim.logOdds === undefined ? rulesFor(claim) : []
  const added = [...place, ...known].reduce((sum, { weight }) => sum + weight, 0)
  const chance = probabilityOf((claim.logOdds ?? everyClaim) + added)
  const said = [...place, ...known, ...claim.reasons.filter(({ signal }) => !repeatsClaim(claim, signal))]
  const words = said
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ says }) => says)
  return {
    priority: Math.round(chance * 1000) / 10,
    reasons: words.length > 0 ? [...new Set(words)].slice(0, mostReasons) : ['a statement of fact'],
  }
}

const figureSignals: readonly SignalName[] = [
  'measured',
  'number',
  'money',
  'share',
  'percent',
  'magnitude',
  'rounded',
]
const superlativeSignals: readonly SignalName[] = ['superlative', 'extreme', 'record']

/** Whether a signal only repeats what the claim is: the figure or the superlative itself. */
const repeatsClaim = (claim: Weighed, signal: SignalName): boolean =>
  (claim.kinds[0] === 'quantity' && figureSignals.includes(signal)) ||
  (claim.superlative !== undefined && superlativeSignals.includes(signal))

/**
 * Reasons besides the words of the sentence: that the claim is the figure or the superlative itself, where it is and
 * who says it. In log-odds.
 */
function placeReasons(claim: Weighed): WeighedReason[] {
  const reasons: WeighedReason[] = []
  const add = (weight: number, says: string) => reasons.push({ weight, says })
  const figure = claim.quantities[0]
  if (figure && claim.kinds[0] === 'quantity')
    add(1.2, `${figure.unit === '' ? 'a figure' : 'a figure with a unit'}: ${figure.text}`)
  if (claim.superlative !== undefined) add(0.7, `superlative: “${claim.superlative}”`)
  if (claim.speaker && claim.rank !== undefined && isLeader(claim.rank))
    add(0.6, `said by a ${claim.rank}: ${claim.speaker.name}`)
  else if (claim.speaker && claim.rank === 'official') add(0.4, `said by an official: ${claim.speaker.name}`)
  else if (claim.speaker) add(0.15, `attributed to ${claim.speaker.name}`)
  if (claim.headline) add(0.5, 'stands in the headline')
  if (claim.lead) add(0.3, 'stands in the opening paragraph')
  return reasons
}
