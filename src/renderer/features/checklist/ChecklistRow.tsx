import type { Article } from '../../../core/model/article'
import { ratingOf, type Scale } from '../../../core/model/scale'
import { type Row, stateOf } from '../../../core/checklist/checklist'
import { isContested } from '../../../core/checklist/contested'
import { shorten } from '../../../core/text/shorten'
import { ContestedMark, OpenMark, RatingMark } from '../../ui/RatingMark'

interface Props {
  readonly row: Row
  readonly article: Article
  readonly scale: Scale
}

/** One line of the checklist: its state, its label, and who said it. */
export function ChecklistRow({ row, article, scale }: Props) {
  if (row.type === 'sentence') {
    const { start, end } = row.sentence
    const isPassed = stateOf(row) === 'passed'
    return (
      <>
        <OpenMark passed={isPassed} />
        <span className="row__text">
          <span
            dir="auto"
            className={isPassed ? 'row__label row__label--passed' : 'row__label row__label--sentence'}
          >
            {shorten(article.text.slice(start, end), 90)}
          </span>
          <span className="row__about">{isPassed ? 'nothing to check' : 'unread sentence'}</span>
        </span>
      </>
    )
  }
  const { label, kinds, speaker, dismissed, urgency, verdict, evidence, signOff } = row.claim
  const contested = !dismissed && isContested(row.claim)
  const rating = dismissed || contested ? undefined : ratingOf(scale, verdict?.rating)
  const about = [
    dismissed ? 'nothing to check' : contested ? undefined : (rating?.name ?? kinds[0]),
    urgency && !dismissed ? `put ${urgency}` : undefined,
    rating && signOff ? 'signed off' : undefined,
    speaker?.name,
    evidence.length > 0 ? `evidence: ${evidence.length}` : undefined,
  ].filter((part) => part !== undefined)
  return (
    <>
      {contested ? (
        <ContestedMark />
      ) : rating ? (
        <RatingMark rating={rating} />
      ) : (
        <OpenMark passed={dismissed} />
      )}
      <span className="row__text">
        <span dir="auto" className={dismissed ? 'row__label row__label--passed' : 'row__label'}>
          {label}
        </span>
        <span className="row__about">
          {contested && <strong className="row__contested">contested</strong>}
          {contested && about.length > 0 && ' · '}
          {about.join(' · ')}
        </span>
      </span>
    </>
  )
}
