import type { Article } from '../../../core/model/article'
import { claimsOf, isSettled, sentenceState } from '../../../core/review/coverage'

/** The article at a glance: one bar a sentence, as long as it, coloured by how far it is checked. */
export function SentenceStrip({ article }: { article: Article }) {
  const total = article.sentences.reduce((sum, { start, end }) => sum + end - start, 0)
  let at = 0
  const bars = article.sentences.map((sentence) => {
    const claims = claimsOf(sentence, article.claims)
    const state = sentenceState(sentence, claims)
    const kind = state === 'claimed' ? (claims.every(isSettled) ? 'settled' : 'open') : state
    const width = ((sentence.end - sentence.start) / total) * 1000
    const bar = (
      <rect
        key={sentence.start}
        className={`strip__bar strip__bar--${kind}`}
        x={at}
        y={0}
        width={Math.max(width - 1, 0.5)}
        height={8}
      />
    )
    at += width
    return bar
  })
  return (
    <svg className="strip" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
      {bars}
    </svg>
  )
}
