import { Check } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { everyRow } from '../../../core/checklist/filter'
import { sentenceRow } from '../../../core/checklist/row'
import type { ReviewedRule } from '../../../core/review/review'
import type { Finding } from '../../../core/review/rule'
import { counted } from '../../../core/text/counted'
import { goTo, goToClaim, useCursor } from '../../lib/cursor'
import { closeDialog } from '../../lib/dialogs'
import { focusChecklist } from '../../lib/focus'
import { useReview } from '../../lib/review'
import { ModeChoice } from './ModeChoice'

/** How many findings of a rule are listed at first, and how many more each click shows. */
const atFirst = 5
const atOnce = 100

interface Props {
  readonly rule: ReviewedRule
  /** The finding that gets focus first; null if another rule has it. */
  readonly beginsAt: number | null
}

/** A rule, its origin, how the library applies it, and its findings. */
export function RuleSection({ rule: { id, name, origin, explanation, mode, findings }, beginsAt }: Props) {
  const heading = useId()
  const [shown, setShown] = useState(Math.max(atFirst, (beginsAt ?? 0) + 1))
  const list = useRef<HTMLUListElement>(null)
  const showMore = () => {
    flushSync(() => setShown((count) => count + atOnce))
    // The button may be gone now; focus moves to where the list continues.
    list.current?.children[shown]?.querySelector('button')?.focus()
  }
  const isOff = mode === 'off'
  const listed = isOff ? [] : findings.slice(0, shown)
  const more = isOff ? 0 : findings.length - listed.length
  const begins = beginsAt === null ? -1 : Math.min(beginsAt, listed.length - 1)
  return (
    <section className={isOff ? 'rule rule--off' : 'rule'} aria-labelledby={heading}>
      <div className="rule__head">
        <h3 id={heading}>
          {name}{' '}
          {!isOff && findings.length > 0 && (
            <span className="chip">
              {findings.length.toLocaleString('en')}
              <span className="visually-hidden"> {findings.length === 1 ? 'finding' : 'findings'}</span>
            </span>
          )}
          {!isOff && findings.length === 0 && (
            <>
              <Check className="rule__kept" size={15} aria-hidden="true" />
              <span className="visually-hidden">nothing found</span>
            </>
          )}
        </h3>
        <ModeChoice rule={id} name={name} mode={mode} />
      </div>
      <p className="rule__about">
        {explanation} <span className="rule__origin">{origin}</span>
      </p>
      {listed.length > 0 && (
        <ul ref={list} className="rule__findings" aria-label={`Findings: ${name}`}>
          {listed.map((finding, index) => (
            <li key={index}>
              <FindingLine finding={finding} index={index} begins={index === begins} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <button type="button" className="button button--quiet rule__more" onClick={showMore}>
          and {more.toLocaleString('en')} more
          <span className="visually-hidden">
            : {name}, {counted(findings.length, 'finding')}
          </span>
        </button>
      )}
    </section>
  )
}

/** A finding; a button if there is a claim or a sentence to go to. */
function FindingLine({ finding, index, begins }: { finding: Finding; index: number; begins: boolean }) {
  const { claim, sentence, says, rule } = finding
  if (claim === null && sentence === null) return <p className="finding">{says}</p>
  return (
    <button
      type="button"
      className="finding finding--leads"
      {...(begins ? { 'data-autofocus': true } : {})}
      onClick={() => {
        // The list reopens at this place.
        useReview.setState({ left: { rule, index } })
        closeDialog()
        leadTo(finding)
      }}
    >
      {says}
    </button>
  )
}

function leadTo({ claim, sentence }: Finding): void {
  if (claim !== null) goToClaim(claim)
  else if (sentence !== null) {
    useCursor.setState({ filter: everyRow })
    goTo(sentenceRow(sentence))
  }
  // A dialog returns focus to where it was when it closes, so this comes after.
  requestAnimationFrame(() => requestAnimationFrame(focusChecklist))
}
