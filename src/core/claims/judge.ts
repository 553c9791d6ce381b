import { reasonsOf } from '../checkworthiness/reasons'
import { registerOf, type Register } from '../checkworthiness/register'
import { linearLogOdds, scoreSentence, scoreSpanish, type SentenceScore } from '../checkworthiness/score'
import { findsWithin } from '../checkworthiness/sentenceFinds'
import { hasModel } from '../checkworthiness/model'
import type { Language } from '../text/language'
import type { Span } from '../model/anchor'
import type { Worth } from './signs/checkable'
import type { ModelReason } from './weighed'
import type { TextFinds } from './textFinds'

/** How the linear model scores the claims of one article. */
export interface Judge {
  /** Log-odds that a claim is worth checking, from its sentence and from its own words. */
  readonly logOdds: (sentence: Span, claim: Span) => number
  /** How likely it is that a clause of a sentence is worth listing. */
  readonly worth: (sentence: Span, clause: Span) => Worth
  /** Which of the claim's own words counted in its favour. */
  readonly reasons: (claim: Span) => ModelReason[]
}

/** Log-odds above which a clause is listed even where it says “I think”. */
const likely = 0
/** Log-odds below which only what has a figure, a name or the like is listed: speech is mostly talk, news is not. */
const possible: Readonly<Record<Register, number>> = { news: -2.6, speech: -1.9 }

/** A claim shorter than this, in UTF-16 code units, is a phrase and is scored by its sentence alone. */
const shortestClause = 40

/**
 * The judge of a text: the linear model in English, its signs alone in Spanish, which rank and leave nothing out;
 * undefined for other languages.
 */
export function judgeOf(
  finds: TextFinds,
  sentences: readonly Span[],
  language: Language | undefined,
): Judge | undefined {
  if (language !== 'en' && language !== 'es') return undefined
  const scored = language === 'es' ? scoreSpanish : scoreSentence
  const register = registerOf(sentences.map(({ start, end }) => finds.text.slice(start, end)))
  const known = new Map<string, SentenceScore>()
  const scoreOf = (span: Span): SentenceScore => {
    const key = `${span.start} ${span.end}`
    const before = known.get(key)
    if (before) return before
    const score = scored(finds.text.slice(span.start, span.end), findsWithin(finds, span))
    known.set(key, score)
    return score
  }
  const logOdds = (sentence: Span, claim: Span): number => {
    const whole = linearLogOdds(scoreOf(sentence).score, register)
    if (claim.end - claim.start < shortestClause) return whole
    return (whole + linearLogOdds(scoreOf(claim).score, register)) / 2
  }
  return {
    logOdds,
    worth: (sentence, clause) => {
      if (!hasModel(language)) return undefined
      const odds = logOdds(sentence, clause)
      return odds > likely ? 'likely' : odds > possible[register] ? 'possible' : 'unlikely'
    },
    reasons: (claim) =>
      reasonsOf(scoreOf(claim).signals).map(({ signal, says, span, weight }) => {
        const words = finds.text.slice(claim.start + span.start, claim.start + span.end)
        const whole = span.end - span.start >= claim.end - claim.start
        return { signal, says: whole ? says : `${says}: “${words}”`, weight }
      }),
  }
}
