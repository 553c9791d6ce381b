import type { ReactNode } from 'react'
import type { Article, Sentence } from '../../../core/model/article'
import type { Scale } from '../../../core/model/scale'
import { rowNamed } from '../../../core/checklist/checklist'
import { addClaimHere, passOrRestore } from '../../lib/checking'
import { useCursor } from '../../lib/cursor'
import { Button } from '../../ui/Button'
import { ClaimFields } from './ClaimFields'
import { ClaimHead } from './ClaimHead'
import { ClaimReasoning } from './ClaimReasoning'
import { VerdictChoice } from './VerdictChoice'

interface Props {
  readonly article: Article
  readonly scale: Scale
  /** The evidence of the current claim. */
  readonly evidence: ReactNode
}

/** Everything about the current claim or sentence. */
export function ClaimDetail({ article, scale, evidence }: Props) {
  const current = useCursor((state) => state.row)
  const row = rowNamed(article, current)
  if (!row) {
    return (
      <section className="detail detail--none" aria-label="Claim">
        <p>
          Press <kbd>J</kbd> for the first claim, <kbd>?</kbd> for all keys.
        </p>
      </section>
    )
  }
  if (row.type === 'sentence') return <SentenceDetail article={article} sentence={row.sentence} />
  const { claim } = row
  return (
    <section className="detail" aria-label="Claim" key={claim.id}>
      <ClaimHead article={article} claim={claim} />
      <VerdictChoice articleId={article.id} claim={claim} scale={scale} />
      <ClaimReasoning articleId={article.id} claim={claim} />
      {evidence}
      <ClaimFields article={article} claim={claim} />
    </section>
  )
}

function SentenceDetail({ article, sentence }: { article: Article; sentence: Sentence }) {
  const row = { type: 'sentence', id: '', start: sentence.start, sentence } as const
  return (
    <section className="detail" aria-label="Sentence">
      <h2 className="detail__label">{sentence.nothingToCheck ? 'Nothing to check' : 'Unread sentence'}</h2>
      <blockquote className="detail__quote">{article.text.slice(sentence.start, sentence.end)}</blockquote>
      <p className="detail__hint">No claim was proposed here. Read it, then say what it is.</p>
      <div className="acts">
        <Button
          keyHint="N"
          aria-pressed={sentence.nothingToCheck}
          onClick={() => passOrRestore(article.id, row)}
        >
          Nothing to check
        </Button>
        <Button keyHint="C" onClick={() => addClaimHere(article.id, row)}>
          Make it a claim
        </Button>
      </div>
    </section>
  )
}
