import { findSignals, spanishTerms, type Finds, type FoundSignal } from './foundSignals'
import { hashedGroups } from './hashing'
import { linearScore } from './linearModel'
import { calibration, linear } from './model'
import type { Register } from './register'
import { tokensOf } from './tokens'

/** The linear model's score of a sentence. */
export interface SentenceScore {
  /** Raw log-odds, as trained on debate speech. */
  readonly score: number
  readonly signals: readonly FoundSignal[]
}

/** Scores one sentence; `finds` is what the finders found in it, with spans counted from its start. */
export function scoreSentence(sentence: string, finds: Finds): SentenceScore {
  const tokens = tokensOf(sentence)
  const signals = findSignals(sentence, tokens, finds)
  return { score: linearScore(linear, signals, hashedGroups(tokens)), signals }
}

/** Log-odds that a checker would want the sentence checked, from the linear model's score alone. */
export function linearLogOdds(score: number, register: Register): number {
  const { slope, shift } = calibration[register].linear
  return slope * score + shift
}

/** The same from both models' scores. */
export function combinedLogOdds(score: number, encoderScore: number, register: Register): number {
  const { linear, encoder, shift } = calibration[register].combined
  return linear * score + encoder * encoderScore + shift
}

/** What the groups of words would add to a usual sentence, since in Spanish only signs are weighed; in log-odds. */
const withoutGroups = 0.35

/** Scores a Spanish sentence by its signs alone, with the weights the English model gives them. */
export function scoreSpanish(sentence: string, finds: Finds): SentenceScore {
  const signals = findSignals(sentence, tokensOf(sentence), finds, spanishTerms)
  return { score: linearScore(linear, signals, []) + withoutGroups, signals }
}
