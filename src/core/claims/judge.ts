import { reasonsOf } from '../checkworthiness/reasons'
import { linearLogOdds, scoreSentence, type SentenceScore } from '../checkworthiness/score'
import { findsWithin } from '../checkworthiness/sentenceFinds'
import type { Span } from '../model/anchor'
import type { ModelReason } from './priority'
import type { Survey } from './survey'

/** What the linear model makes of the claims of one article. */
export interface Judge {
  /** Log-odds that a claim is worth checking, from its sentence and from its own words. */
  readonly logOdds: (sentence: Span, claim: Span) => number
  /** What in the claim's own words counted for it. */
  readonly reasons: (claim: Span) => ModelReason[]
}

/** A claim shorter than this, in UTF-16 code units, is a phrase: only its sentence says whether it is worth checking. */
const shortestClause = 40

export function judgeOf(survey: Survey): Judge {
  const known = new Map<string, SentenceScore>()
  const scoreOf = (span: Span): SentenceScore => {
    const key = `${span.start} ${span.end}`
    const before = known.get(key)
    if (before) return before
    const score = scoreSentence(survey.text.slice(span.start, span.end), findsWithin(survey, span))
    known.set(key, score)
    return score
  }
  return {
    logOdds: (sentence, claim) => {
      const whole = linearLogOdds(scoreOf(sentence).score)
      if (claim.end - claim.start < shortestClause) return whole
      return (whole + linearLogOdds(scoreOf(claim).score)) / 2
    },
    reasons: (claim) =>
      reasonsOf(scoreOf(claim).signals).map(({ signal, says, span, weight }) => {
        const words = survey.text.slice(claim.start + span.start, claim.start + span.end)
        const whole = span.end - span.start >= claim.end - claim.start
        return { signal, says: whole ? says : `${says}: “${words}”`, weight }
      }),
  }
}
