/** A sentence's probability, and whether people said it is worth checking. */
export interface Judged {
  readonly probability: number
  readonly worth: boolean
}

export interface Scores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and F1 of "worth checking" where the probability is at least `threshold`. */
export function scoresAt(threshold: number, judged: readonly Judged[]): Scores {
  const taken = judged.filter(({ probability }) => probability >= threshold)
  const right = taken.filter(({ worth }) => worth).length
  const precision = taken.length === 0 ? 0 : right / taken.length
  const recall = right / Math.max(1, judged.filter(({ worth }) => worth).length)
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** The threshold with the best F1 among those between two sentences. */
export function bestThreshold(judged: readonly Judged[]): number {
  const candidates = [...new Set(judged.map(({ probability }) => probability))]
  return candidates.reduce(
    (best, one) => (scoresAt(one, judged).f1 > scoresAt(best, judged).f1 ? one : best),
    0.5,
  )
}

/** The mean precision at the ranks of the sentences worth checking, most probable first. */
export function averagePrecision(judged: readonly Judged[]): number {
  const ranked = judged.toSorted((a, b) => b.probability - a.probability)
  let right = 0
  let sum = 0
  ranked.forEach(({ worth }, index) => {
    if (!worth) return
    right++
    sum += right / (index + 1)
  })
  return sum / Math.max(1, right)
}

/** The mean squared difference between the probability and people's judgement (Brier 1950). */
export const brierScore = (judged: readonly Judged[]): number =>
  mean(judged.map(({ probability, worth }) => (probability - Number(worth)) ** 2))

export interface Bin {
  readonly from: number
  readonly count: number
  /** The mean probability, and the share that is worth checking. */
  readonly said: number
  readonly was: number
}

/** Sentences by probability, in bins of a tenth: the points of a reliability diagram. */
export function reliability(judged: readonly Judged[]): Bin[] {
  return Array.from({ length: 10 }, (_, index) => {
    const inside = judged.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === index)
    return {
      from: index / 10,
      count: inside.length,
      said: mean(inside.map(({ probability }) => probability)),
      was: mean(inside.map(({ worth }) => Number(worth))),
    }
  }).filter(({ count }) => count > 0)
}

/**
 * The expected calibration error: the distance between predicted and actual shares, weighted by the sentences in a bin.
 */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = reliability(judged)
  return bins.reduce((sum, { count, said, was }) => sum + (count / judged.length) * Math.abs(said - was), 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
