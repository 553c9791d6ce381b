import type { Article, Sentence } from '../../../core/model/article'
import type { Scale } from '../../../core/model/scale'
import { rowOfClaim, rowOfSentence } from '../../../core/checklist/row'
import { inReadingOrder } from '../../../core/checklist/numbers'
import { overlaps } from '../../../core/text/anchors'
import { addClaimHere, passOrRestore } from '../../lib/checking/checking'
import { goTo } from '../../lib/checking/cursor'
import { Button } from '../../ui/Button'
import { Name } from '../../ui/Name'
import { ClaimMark } from '../../ui/ClaimMark'

interface Props {
  readonly article: Article
  readonly sentence: Sentence
  readonly scale: Scale
}

/** A sentence in full, and what can be done with it: what is claimed in it, or that there is nothing to check. */
export function SentenceDetail({ article, sentence, scale }: Props) {
  const row = rowOfSentence(sentence)
  const claims = inReadingOrder(article.claims.filter(({ anchor }) => overlaps(anchor, sentence)))
  return (
    <section className="detail" aria-label="Sentence" key={row.id}>
      <div className="detail__body">
        <h2 className="detail__label">
          {claims.length > 0 ? 'Sentence' : sentence.nothingToCheck ? 'Nothing to check' : 'Unread sentence'}
        </h2>
        <blockquote className="detail__quote" dir="auto">
          {article.text.slice(sentence.start, sentence.end)}
        </blockquote>
        {claims.length > 0 ? (
          <ul className="sentenceclaims">
            {claims.map((claim) => (
              <li key={claim.id}>
                <Button tone="quiet" onClick={() => goTo(rowOfClaim(claim).id)}>
                  <ClaimMark claim={claim} scale={scale} />
                  <Name>{claim.label}</Name>
                </Button>
              </li>
            ))}
          </ul>
        ) : (
          <>
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
          </>
        )}
      </div>
    </section>
  )
}
