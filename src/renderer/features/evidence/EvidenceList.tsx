import { BookOpen } from 'lucide-react'
import type { Article } from '../../../core/model/article'
import { rowNamed } from '../../../core/checklist/row'
import { additionTo, correctionOf, useComposing } from '../../lib/checking/composing'
import { useCursor } from '../../lib/checking/cursor'
import { addEvidenceHere, readSource } from '../../lib/checking/evidence'
import { Button } from '../../ui/Button'
import { EvidenceComposer } from './EvidenceComposer'
import { EvidenceItem } from './EvidenceItem'
import { QuotedWords } from './QuotedWords'

/** The evidence of the current claim, and where more is written down. */
export function EvidenceList({ article }: { article: Article }) {
  const current = useCursor((state) => state.row)
  const { compositions } = useComposing()
  const row = rowNamed(article, current)
  if (row?.type !== 'claim') return null
  const { claim } = row
  const addition = additionTo(compositions, article.id, claim.id)
  return (
    <section className="evidence" aria-label="Evidence">
      <div className="evidence__head">
        <h3>Evidence</h3>
        {!addition && (
          <Button keyHint="E" onClick={() => addEvidenceHere(article, claim)}>
            Add evidence
          </Button>
        )}
        <Button tone="quiet" keyHint="Shift+E" onClick={() => readSource(article, claim)}>
          <BookOpen size={14} aria-hidden="true" /> Read a source
        </Button>
      </div>
      <QuotedWords article={article} claim={claim} />
      {addition && <EvidenceComposer key={addition.evidence.id} article={article} composition={addition} />}
      {claim.evidence.length === 0 && !addition && (
        <p className="detail__hint">
          None yet. A verdict needs one primary source, or three independent secondary ones.
        </p>
      )}
      <ul>
        {claim.evidence.map((evidence) => {
          const source = article.sources.find((candidate) => candidate.id === evidence.source)
          const correction = correctionOf(compositions, evidence)
          if (!source) return null
          return correction ? (
            <li key={evidence.id}>
              <EvidenceComposer article={article} composition={correction} />
            </li>
          ) : (
            <EvidenceItem
              key={evidence.id}
              article={article}
              claim={claim}
              evidence={evidence}
              source={source}
            />
          )
        })}
      </ul>
    </section>
  )
}
