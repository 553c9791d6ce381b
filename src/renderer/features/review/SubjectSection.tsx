import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { everyRow } from '../../../core/checklist/filter'
import { sentenceRow } from '../../../core/checklist/row'
import type { Scale } from '../../../core/model/scale'
import { grouped } from '../../../core/text/counted'
import type { Subject, SubjectGroup, SubjectKind } from '../../../core/review/subjects'
import { goTo, goToClaim, useCursor } from '../../lib/checking/cursor'
import { closeDialog } from '../../lib/dialogs'
import { focusChecklistAfterDialog } from '../../lib/places/focus'
import { useReview } from '../../lib/article/review'
import { ClaimMark } from '../../ui/ClaimMark'

/** How many subjects of a kind are listed at first, and how many more each click shows. */
const atFirst: Record<SubjectKind, number> = { claim: 20, article: 20, sentence: 5, agreement: 5 }
const atOnce = 100

const titles: Record<SubjectKind, string> = {
  claim: 'Claims',
  article: 'The article as a whole',
  sentence: 'Sentences',
  agreement: 'Claims that lack nothing but a second person',
}

interface Props {
  readonly group: SubjectGroup
  readonly scale: Scale
  /** The subject that gets focus first; null if none does. */
  readonly begins: string | null
}

/** Subjects of one kind, each with what stands in its way. */
export function SubjectSection({ group: { kind, subjects }, scale, begins }: Props) {
  const heading = useId()
  const from = subjects.findIndex(({ id }) => id === begins)
  const [shown, setShown] = useState(Math.max(atFirst[kind], from + 1))
  const list = useRef<HTMLUListElement>(null)
  const showMore = () => {
    flushSync(() => setShown((count) => count + atOnce))
    // The button may be gone now; focus moves to where the list continues.
    list.current?.children[shown]?.querySelector('button')?.focus()
  }
  const listed = subjects.slice(0, shown)
  const more = subjects.length - listed.length
  return (
    <section className="subjects" aria-labelledby={heading}>
      <h3 id={heading}>
        {titles[kind]} <span className="chip">{grouped(subjects.length)}</span>
      </h3>
      <ul ref={list}>
        {listed.map((subject) => (
          <li key={subject.id}>
            <SubjectLine subject={subject} scale={scale} begins={subject.id === begins} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="button button--quiet subjects__more" onClick={showMore}>
          and {grouped(more)} more<span className="visually-hidden">: {titles[kind]}</span>
        </button>
      )}
    </section>
  )
}

interface LineProps {
  readonly subject: Subject
  readonly scale: Scale
  readonly begins: boolean
}

/** A subject with its remarks; a button if there is a claim or a sentence to go to. */
function SubjectLine({ subject, scale, begins }: LineProps) {
  const { kind } = subject
  const words = <SubjectWords subject={subject} scale={scale} />
  if (kind === 'article') return <div className="finding">{words}</div>
  return (
    <button
      type="button"
      className="finding finding--leads"
      {...(begins ? { 'data-autofocus': true } : {})}
      onClick={() => {
        // The list reopens at this place.
        useReview.setState({ left: subject.id })
        closeDialog()
        leadTo(subject)
      }}
    >
      {words}
    </button>
  )
}

function SubjectWords({ subject: { claim, remarks }, scale }: Omit<LineProps, 'begins'>) {
  return (
    <>
      {claim && (
        <span className="finding__claim">
          <ClaimMark claim={claim} scale={scale} />
          <span dir="auto" className="finding__label">
            {claim.label}
          </span>
        </span>
      )}
      {remarks.map(({ says, isRequired }, index) => (
        <span key={index} className="finding__remark">
          {isRequired && <span className="finding__required">Required: </span>}
          {says}
        </span>
      ))}
    </>
  )
}

function leadTo({ claim, sentence }: Subject): void {
  if (claim) goToClaim(claim.id)
  else if (sentence !== null) {
    useCursor.setState({ filter: everyRow })
    goTo(sentenceRow(sentence))
  }
  focusChecklistAfterDialog()
}
