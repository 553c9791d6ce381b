import { probabilityOf } from '../checkworthiness/logOdds'
import { type Decision, type DecisionAct, decisionActs } from './decisions'
import { lessonInWords } from './lessons'
import type { Tally } from './tally'
import type { Trait } from './traits'

/** What was learned about one trait, with the reason in words addressed to the person. */
export interface Lesson extends Tally {
  readonly words: string
}

/** The lessons that move claims, by their traits, the strongest first. */
export type Learned = ReadonlyMap<Trait, Lesson>

/**
 * Whether an act says that a claim is worth checking, and how strongly. A verdict says little, since every claim should
 * get one.
 */
const meaning: Record<DecisionAct, { readonly target: 0 | 1; readonly loudness: number }> = {
  added: { target: 1, loudness: 1 },
  first: { target: 1, loudness: 1 },
  checked: { target: 1, loudness: 0.25 },
  dismissed: { target: 0, loudness: 1 },
  last: { target: 0, loudness: 1 },
}

/** How far one decision moves the weights of its traits: a few similar ones have an effect, and hundreds settle. */
const step = 0.4
/** How much of a weight is forgotten each time its trait occurs again (L2 regularisation). */
const decay = 0.01
const weightBound = 1.5
const shiftBound = 2
/** A trait that occurred less often may be chance. */
const leastSeen = 3
/** A smaller weight doesn't change a claim's place. */
const leastWeight = 0.05

/**
 * What a person's decisions teach, in the order they were made: logistic regression on traits by stochastic gradient
 * descent, one small step a decision (Bottou 1998, Online Algorithms and Stochastic Approximations). The same
 * decisions always teach the same.
 */
export function learn(decisions: readonly Decision[]): Learned {
  const tallies = new Map<Trait, Tally>()
  for (const { act, traits } of decisions) {
    const { target, loudness } = meaning[act]
    const odds = traits.reduce((sum, trait) => sum + (tallies.get(trait)?.weight ?? 0), 0)
    const change = step * loudness * (target - probabilityOf(odds))
    for (const trait of traits) tallies.set(trait, tallied(tallies.get(trait) ?? unknown(trait), change, act))
  }
  const lessons = [...tallies.values()].filter(holds).toSorted(byStrength)
  return new Map(lessons.map((tally) => [tally.trait, { ...tally, words: lessonInWords(tally) }]))
}

function unknown(trait: Trait): Tally {
  return { trait, weight: 0, counts: { added: 0, dismissed: 0, first: 0, last: 0, checked: 0 }, seen: 0 }
}

function tallied({ trait, weight, counts, seen }: Tally, change: number, act: DecisionAct): Tally {
  return {
    trait,
    weight: within(weight * (1 - decay) + change, weightBound),
    counts: { ...counts, [act]: counts[act] + 1 },
    seen: seen + 1,
  }
}

/** How far what was learned moves a claim with these traits, in log-odds from −2 to 2, and why, the strongest first. */
export function adjust(
  learned: Learned,
  traits: readonly Trait[],
): { readonly shift: number; readonly because: string[] } {
  const lessons = traits.flatMap((trait) => learned.get(trait) ?? [])
  const shift = lessons.reduce((sum, { weight }) => sum + weight, 0)
  return { shift: within(shift, shiftBound), because: lessons.toSorted(byStrength).map(({ words }) => words) }
}

/**
 * Whether a lesson moves claims: its trait occurred often enough, and most of the decisions agree with its weight. If
 * other traits of the same claims caused the weight, no reason could be given to a person.
 */
function holds({ weight, counts, seen }: Tally): boolean {
  const said = decisionActs.reduce((sum, act) => {
    const { target, loudness } = meaning[act]
    return sum + counts[act] * (target === 1 ? loudness : -loudness)
  }, 0)
  return seen >= leastSeen && Math.abs(weight) >= leastWeight && said * weight > 0
}

function byStrength(a: Tally, b: Tally): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.trait < b.trait ? -1 : 1)
}

function within(value: number, bound: number): number {
  return Math.min(Math.max(value, -bound), bound)
}
