import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { ratingOf, type Scale } from '../../../core/model/scale'
import { rowOfClaim } from '../../../core/checklist/row'
import { aroundClaim } from '../../../core/checklist/context'
import { isContested } from '../../../core/checklist/contested'
import { takenEvidence } from '../../../core/checklist/evidence'
import { show } from '../../lib/checking/cursor'
import { Button } from '../../ui/Button'
import { ClaimMark } from '../../ui/ClaimMark'
import { Name } from '../../ui/Name'
import { ScrollRegion } from '../../ui/ScrollRegion'

interface Props {
  readonly article: Article
  readonly scale: Scale
  readonly id: string
}

/** A claim of the article as it stands now, to be read beside another one. */
export function KeptClaim({ article, scale, id }: Props) {
  const claim = article.claims.find((candidate) => candidate.id === id)
  if (!claim) return null
  const { before, words, after } = aroundClaim(article, claim)
  // What the writer offers is no evidence until somebody takes it.
  const evidence = takenEvidence(claim)
  return (
    <ScrollRegion className="beside__claim" label="The claim kept beside">
      <blockquote className="detail__quote detail__quote--context" dir="auto">
        {before}
        <mark>{words}</mark>
        {after}
      </blockquote>
      <p className="beside__verdict">
        <ClaimMark claim={claim} scale={scale} /> <strong>{verdictOf(claim, scale)}</strong>
        {claim.speaker && (
          <span className="beside__by">
            {claim.speaker.inferred && 'probably '}
            <Name>{claim.speaker.name}</Name>
          </span>
        )}
      </p>
      {claim.rationale && <Part title="Rationale">{claim.rationale}</Part>}
      {claim.correction && <Part title="Suggested correction">{claim.correction}</Part>}
      {evidence.length > 0 && <h3>Evidence</h3>}
      {evidence.map(({ id: key, source, quotation, note }) => (
        <figure key={key} className="beside__evidence">
          <figcaption>
            <Name>{article.sources.find((one) => one.id === source)?.title ?? ''}</Name>
          </figcaption>
          {quotation && <blockquote dir="auto">{quotation}</blockquote>}
          {note && <p dir="auto">{note}</p>}
        </figure>
      ))}
      <p>
        <Button onClick={() => show(rowOfClaim(claim))}>Go to this claim</Button>
      </p>
    </ScrollRegion>
  )
}

function Part({ title, children }: { title: string; children: string }) {
  return (
    <section>
      <h3>{title}</h3>
      <p dir="auto">{children}</p>
    </section>
  )
}

function verdictOf(claim: Claim, scale: Scale): string {
  if (claim.dismissed) return 'Nothing to check'
  if (isContested(claim)) return 'Contested'
  return ratingOf(scale, claim.verdict?.rating)?.name ?? 'No verdict yet'
}
