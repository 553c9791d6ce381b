import type { Rating, Scale } from '../model/scale'
import { origins, type Rule } from './rule'
import { onArticle } from './standing'

const id = 'scale'

/** ClaimReview (schema.org): a rating's number is read between worstRating and bestRating, and 5 is the best. */
export const fallingScale: Rule = {
  id,
  name: 'The scale falls from true to false',
  origin: origins.own,
  explanation:
    'Search engines and other readers of ClaimReview treat a higher number as truer. A scale in the opposite order publishes every false claim as true.',
  check: ({ scale }) => [...orderProblems(scale), ...nameProblems(scale)].map((says) => onArticle(id, says)),
}

type Valued = Rating & { readonly ratingValue: number }

const valued = (scale: Scale) => scale.filter((rating): rating is Valued => rating.ratingValue !== null)

const named = ({ name, ratingValue }: Valued) => `“${name}” (${ratingValue})`

/** Whether the values of a scale fall from each rating to the next; ratings without a value don't count. */
export function isFalling(scale: Scale): boolean {
  return orderProblems(scale).length === 0
}

function orderProblems(scale: Scale): string[] {
  const steps = valued(scale)
  const wrong = steps.flatMap((lower, index) => {
    const upper = steps[index - 1]
    return upper && lower.ratingValue >= upper.ratingValue ? [{ upper, lower }] : []
  })
  const isReversed =
    wrong.length > 0 &&
    wrong.length === steps.length - 1 &&
    wrong.every(({ upper, lower }) => lower.ratingValue > upper.ratingValue)
  if (isReversed)
    return [`The scale is reversed: its values rise from ${named(steps[0]!)} to ${named(steps.at(-1)!)}.`]
  return wrong.map(
    ({ upper, lower }) =>
      `${named(lower)} comes after ${named(upper)} on the scale and has ${lower.ratingValue > upper.ratingValue ? 'a higher' : 'the same'} value; values must fall along a scale.`,
  )
}

const truth =
  /(?<![\p{L}-])(?:true|truthful|verified|correct|accurate|right|confirmed|proven|verdader[oa]|ciert[oa]|vrai|wahr|richtig)(?!\p{L})/iu
const falsehood =
  /(?<![\p{L}-])(?:false|fake|wrong|incorrect|inaccurate|untrue|debunked|refuted|fabricated|hoax|pants on fire|fals[oa]|faux|fausse|falsch)(?!\p{L})/iu
/** A name with one of these words is not clearly either. */
const doubt =
  /(?<!\p{L})(?:not|never|no|nothing|hardly|barely|half|partly|partially|mixture|unproven|un)(?!\p{L})/iu

function nameProblems(scale: Scale): string[] {
  const steps = valued(scale).filter(({ name }) => !doubt.test(name))
  const sounding = (wanted: RegExp, other: RegExp) =>
    steps.filter(({ name }) => wanted.test(name) && !other.test(name))
  const trues = sounding(truth, falsehood)
  const falses = sounding(falsehood, truth)
  if (trues.length === 0 || falses.length === 0) return []
  const lowest = trues.reduce((low, rating) => (rating.ratingValue < low.ratingValue ? rating : low))
  const highest = falses.reduce((high, rating) => (rating.ratingValue > high.ratingValue ? rating : high))
  if (lowest.ratingValue >= highest.ratingValue) return []
  return [`${named(lowest)} has a lower value than ${named(highest)}, though it sounds truer.`]
}
