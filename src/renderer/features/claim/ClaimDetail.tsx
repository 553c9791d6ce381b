import type { ReactNode } from 'react'
import type { Article } from '../../../core/model/article'
import type { Scale } from '../../../core/model/scale'
import { rowNamed } from '../../../core/checklist/row'
import { useCursor } from '../../lib/checking/cursor'
import { ClaimActs } from './ClaimActs'
import { ClaimFields } from './ClaimFields'
import { ClaimHead } from './ClaimHead'
import { ClaimReasoning } from './ClaimReasoning'
import { SentenceDetail } from './SentenceDetail'
import { VerdictChoice } from './VerdictChoice'
import { WhyCheck } from './WhyCheck'

interface Props {
  readonly article: Article
  readonly scale: Scale
  /** The evidence of the current claim. */
  readonly evidence: ReactNode
}

/** Everything about the current claim or sentence; the verdict always stands at its foot. */
export function ClaimDetail({ article, scale, evidence }: Props) {
  const current = useCursor((state) => state.row)
  const row = rowNamed(article, current)
  if (!row) {
    return (
      <section className="detail detail--none" aria-label="Claim">
        <p>
          Press <kbd>J</kbd> for the first line, <kbd>G</kbd> for the next unread sentence, <kbd>?</kbd> for
          all keys.
        </p>
      </section>
    )
  }
  if (row.type === 'sentence')
    return <SentenceDetail article={article} sentence={row.sentence} scale={scale} />
  const { claim } = row
  return (
    <section className="detail" aria-label="Claim" key={claim.id} data-drop-claim={claim.id}>
      {/* A region that scrolls has to be reachable by keyboard; the fields in it are. */}
      <div className="detail__body">
        <ClaimHead article={article} claim={claim} scale={scale} />
        <ClaimReasoning articleId={article.id} claim={claim} />
        {evidence}
        <ClaimActs article={article} claim={claim} />
        <WhyCheck claim={claim} />
        <ClaimFields article={article} claim={claim} />
      </div>
      <VerdictChoice articleId={article.id} claim={claim} scale={scale} />
    </section>
  )
}
