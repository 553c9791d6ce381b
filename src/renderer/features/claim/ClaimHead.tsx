import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import type { Scale } from '../../../core/model/scale'
import type { WriterNote } from '../../../core/model/writerNote'
import { aroundClaim } from '../../../core/checklist/context'
import { isContested } from '../../../core/checklist/contested'
import { isSameQuestion } from '../../../core/checklist/questions'
import { locatorOf } from '../../../core/text/locators'
import { useLibrary } from '../../lib/library/library'
import { noteAbout } from '../../lib/words'
import { Name } from '../../ui/Name'
import { Contested } from './Contested'
import { InferredSpeaker } from './InferredSpeaker'

/** What is claimed, by whom, and whatever has to be known before it is rated. */
export function ClaimHead({ article, claim, scale }: { article: Article; claim: Claim; scale: Scale }) {
  const { speaker, quantities } = claim
  const place = locatorOf(article.blocks, claim.anchor)
  return (
    <div className="claimhead">
      <h2 className="visually-hidden">{claim.label}</h2>
      <ClaimInContext article={article} claim={claim} />
      <p className="claimhead__said">
        {speaker && (
          <>
            <span className="claimhead__speaker">
              {speaker.inferred && 'probably '}
              <Name>{speaker.name}</Name>
            </span>
            {speaker.cue && (
              <span className="claimhead__cue">
                “<Name>{speaker.cue}</Name>”
              </span>
            )}
          </>
        )}
        {quantities.map(({ text, value, unit, approximate }) => (
          <span key={text} className="claimhead__cue">
            {approximate ? '≈ ' : '= '}
            {value.toLocaleString('en')} {unit}
          </span>
        ))}
        {place !== '' && <span className="claimhead__cue">{place}</span>}
      </p>
      <InferredSpeaker article={article} claim={claim} />
      {!claim.dismissed && isContested(claim) && <Contested claim={claim} scale={scale} />}
      {claim.formerly && <Formerly formerly={claim.formerly} />}
      {/* An answer stands in a field of its own. */}
      {claim.notes?.map((note, index) =>
        note.question !== undefined && isSameQuestion(claim.question, note.question) ? null : (
          <WriterNoteText key={index} note={note} />
        ),
      )}
    </div>
  )
}

/** The claim's own words, and the rest of the sentence they stand in. */
function ClaimInContext({ article, claim }: { article: Article; claim: Claim }) {
  const { before, words, after } = aroundClaim(article, claim)
  return (
    <blockquote className="detail__quote detail__quote--context" dir="auto">
      {before}
      <mark>{words}</mark>
      {after}
    </blockquote>
  )
}

/** The writer's note on these words, with its author and date. */
function WriterNoteText({ note }: { note: WriterNote }) {
  return (
    <figure className="claimhead__note">
      <figcaption>{noteAbout(note)}</figcaption>
      <p dir="auto">{note.text}</p>
    </figure>
  )
}

/** What the previous version said here, and how that was rated: the words have changed since. */
function Formerly({ formerly: { exact, rating } }: { formerly: NonNullable<Claim['formerly']> }) {
  const scale = useLibrary((state) => state.start?.scale)
  const name = scale?.find(({ id }) => id === rating)?.name ?? rating
  return (
    <div className="claimhead__note">
      <p className="claimhead__cue">
        The previous version said{name === undefined ? '' : `, and it was rated ${name}`}:
      </p>
      <p dir="auto">“{exact}”</p>
    </div>
  )
}
