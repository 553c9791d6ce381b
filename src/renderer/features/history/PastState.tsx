import type { ReactNode } from 'react'
import type { ClaimState } from '../../../core/model/claimState'
import type { Evidence } from '../../../core/model/evidence'
import { speakerInWords } from '../../../core/model/speakerInWords'
import { ratingOf, type Scale } from '../../../core/model/scale'
import type { Source } from '../../../core/model/source'
import { RatingMark } from '../../ui/RatingMark'

interface Props {
  readonly state: ClaimState
  readonly sources: readonly Source[]
  readonly scale: Scale
}

/** The state of a claim at some time, read-only. */
export function PastState({ state, sources, scale }: Props) {
  const {
    anchor,
    label,
    speaker,
    dismissed,
    urgency,
    rationale,
    correction,
    limits,
    privateNote,
    question,
    answer,
    evidence,
  } = state
  const rating = ratingOf(scale, state.rating)
  return (
    <dl className="past">
      <Fact name="Verdict">
        {dismissed ? (
          'nothing to check'
        ) : rating ? (
          <span className="changes__rating">
            <RatingMark rating={rating} /> <strong>{rating.name}</strong>
          </span>
        ) : (
          (state.rating ?? 'none yet')
        )}
      </Fact>
      {urgency && <Fact name="Order">to be checked {urgency}</Fact>}
      {rationale && <Fact name="Rationale">{rationale}</Fact>}
      {correction && <Fact name="Correction">{correction}</Fact>}
      {limits && <Fact name="Could not be checked">{limits}</Fact>}
      {privateNote && <Fact name="Private note">{privateNote}</Fact>}
      {question && <Fact name="Question to the writer">{question}</Fact>}
      {answer && <Fact name="The writer’s answer">{answer}</Fact>}
      {evidence.length > 0 && (
        <Fact name="Evidence">
          <EvidenceThen evidence={evidence} sources={sources} />
        </Fact>
      )}
      <Fact name="Words">
        <q className="past__words">{anchor.exact}</q>
      </Fact>
      {label !== anchor.exact && <Fact name="Label">{label}</Fact>}
      {speaker && (
        <Fact name="Speaker">
          {[speakerInWords(speaker), speaker.date, speaker.place].filter(Boolean).join(', ')}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function EvidenceThen({ evidence, sources }: { evidence: readonly Evidence[]; sources: readonly Source[] }) {
  return (
    <ul>
      {evidence.map(({ id, source, stance, quotation, locator, note }) => (
        <li key={id}>
          {stance}: {sources.find((known) => known.id === source)?.title ?? 'a removed source'}
          {locator && `, ${locator}`}
          {quotation && <q className="past__words">{quotation}</q>}
          {note && <span className="past__note">{note}</span>}
        </li>
      ))}
    </ul>
  )
}
