import type { Article } from '../../../core/model/article'
import { sentenceStates } from '../../../core/checklist/coverage'

/** The article at a glance: one bar per sentence, as long as the sentence, coloured by how far it is checked. */
export function SentenceStrip({ article }: { article: Article }) {
  const last = article.sentences.at(-1)?.end ?? 1
  return (
    <svg className="strip" viewBox={`0 0 ${last} 8`} preserveAspectRatio="none" aria-hidden="true">
      {sentenceStates(article).map(({ sentence, state }) => (
        <rect
          key={sentence.start}
          className={`strip__bar strip__bar--${state}`}
          x={sentence.start}
          width={sentence.end - sentence.start}
          height={8}
        />
      ))}
    </svg>
  )
}
