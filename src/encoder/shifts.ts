import type { Register } from '../core/checkworthiness/register'
import { combinedLogOdds, linearLogOdds, scoreSentence } from '../core/checkworthiness/score'
import { findsOf } from '../core/checkworthiness/sentenceFinds'
import type { Shifts } from '../core/ranking/secondOpinion'

/** How far the encoder's scores move sentences from where their words alone put them, in log-odds, in the order given. */
export function shiftsOf(
  sentences: readonly string[],
  scores: readonly number[],
  register: Register,
): Shifts {
  return sentences.map((sentence, index) => {
    const { score } = scoreSentence(sentence, findsOf(sentence))
    return combinedLogOdds(score, scores[index]!, register) - linearLogOdds(score, register)
  })
}
