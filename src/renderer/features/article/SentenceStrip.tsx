import type { Article, Sentence } from '../../../core/model/article'
import { claimsOf, isSettled, sentenceState } from '../../../core/review/coverage'

/** The article at a glance: one bar a sentence, as long as it, coloured by how far it is checked. */
export function SentenceStrip({ article }: { article: Article }) {
  const last = article.sentences.at(-1)?.end ?? 1
  return (
    <svg className="strip" viewBox={`0 0 ${last} 8`} preserveAspectRatio="none" aria-hidden="true">
      {article.sentences.map((sentence) => (
        <rect
          key={sentence.start}
          className={`strip__bar strip__bar--${barState(sentence, article)}`}
          x={sentence.start}
          width={sentence.end - sentence.start}
          height={8}
        />
      ))}
    </svg>
  )
}

function barState(sentence: Sentence, article: Article): string {
  const claims = claimsOf(sentence, article.claims)
  const state = sentenceState(sentence, claims)
  if (state !== 'claimed') return state
  return claims.every(isSettled) ? 'settled' : 'open'
}
