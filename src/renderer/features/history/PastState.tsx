import type { ClaimState } from '../../../core/commands/revertClaim'
import { ratingOf, type Scale } from '../../../core/model/scale'
import { RatingMark } from '../../ui/RatingMark'

/** How a claim stood at some time: to look at, not to change. */
export function PastState({ state, scale }: { state: ClaimState; scale: Scale }) {
  const { anchor, label, speaker, dismissed, rationale, correction, evidence } = state
  const rating = ratingOf(scale, state.rating)
  return (
    <dl className="pastclaim">
      <dt>Verdict</dt>
      <dd className="pastclaim__verdict">
        {dismissed ? (
          'nothing to check'
        ) : rating ? (
          <>
            <RatingMark rating={rating} /> {rating.name}
          </>
        ) : (
          (state.rating ?? 'none yet')
        )}
      </dd>
      <dt>Words</dt>
      <dd className="pastclaim__words">{anchor.exact}</dd>
      {label !== anchor.exact && (
        <>
          <dt>Label</dt>
          <dd>{label}</dd>
        </>
      )}
      {speaker && (
        <>
          <dt>Speaker</dt>
          <dd>{speaker.name}</dd>
        </>
      )}
      {rationale !== '' && (
        <>
          <dt>Rationale</dt>
          <dd>{rationale}</dd>
        </>
      )}
      {correction !== '' && (
        <>
          <dt>Correction</dt>
          <dd>{correction}</dd>
        </>
      )}
      <dt>Evidence</dt>
      <dd>{evidence.length === 0 ? 'none' : evidence.length}</dd>
    </dl>
  )
}
