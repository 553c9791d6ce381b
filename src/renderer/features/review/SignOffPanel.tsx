import { useMemo, useRef, useState } from 'react'
import type { SignOffOutcome } from '../../../contract/answers'
import { everyRow } from '../../../core/checklist/filter'
import { signOffProgress } from '../../../core/checklist/signOffProgress'
import type { Article } from '../../../core/model/article'
import type { ReviewedRule } from '../../../core/review/review'
import { type LeftOutClaim, leftOutInWords, signOffPlan } from '../../../core/review/signOffPlan'
import { counted, grouped } from '../../../core/text/counted'
import { signOffAll } from '../../lib/article/article'
import { undoAct } from '../../lib/article/undoing'
import { useCursor } from '../../lib/checking/cursor'
import { closeDialog } from '../../lib/dialogs'
import { focusChecklistAfterDialog } from '../../lib/places/focus'
import { useLibrary } from '../../lib/library/library'
import { Button } from '../../ui/Button'

interface Props {
  readonly article: Article
  readonly rules: readonly ReviewedRule[]
}

/** How far the sign-off is, one act for all that this person may sign off, and what that leaves out. */
export function SignOffPanel({ article, rules }: Props) {
  const person = useLibrary((state) => state.start?.person ?? '')
  const isReadOnly = useLibrary((state) => state.start?.readOnly !== null)
  const [done, setDone] = useState<SignOffOutcome | null>(null)
  const { claims, signedOff, waiting } = signOffProgress(article)
  const { signs, leftOut } = useMemo(() => signOffPlan(article, person, rules), [article, person, rules])
  const panel = useRef<HTMLElement>(null)
  const act = async () => {
    const outcome = await signOffAll(article.id, signs)
    if (!outcome) return
    setDone(outcome)
    // The button may be gone now.
    panel.current?.focus()
  }
  return (
    <section className="signall" aria-label="Sign-off" ref={panel} tabIndex={-1}>
      <div className="signall__progress">
        <span>
          <strong>
            {grouped(signedOff)} of {grouped(claims)}
          </strong>{' '}
          signed off
        </span>
        <meter min={0} max={Math.max(claims, 1)} value={signedOff} aria-label="Claims signed off" />
      </div>
      <div className="signall__acts">
        {signs.length > 0 && (
          <Button tone="primary" disabled={isReadOnly} onClick={() => void act()}>
            Sign off {counted(signs.length, 'claim')}
          </Button>
        )}
        {waiting > 0 && <Button onClick={showWaiting}>{showInWords(waiting)}</Button>}
      </div>
      <p className="signall__said" role="status">
        {done ? <Done outcome={done} article={article} /> : beforeInWords(signs.length, leftOut)}
      </p>
    </section>
  )
}

/** What the act did, while nothing was done since; undo takes all of it back. */
function Done({
  outcome: { signed, leftOut, view },
  article,
}: {
  outcome: SignOffOutcome
  article: Article
}) {
  const isStill = signed.every((id) => article.claims.some((claim) => claim.id === id && claim.signOff))
  const { undo } = view
  if (!isStill) return 'The sign-off was taken back.'
  return (
    <>
      Signed off {counted(signed.length, 'claim')}.{' '}
      {leftOut.length > 0 && `Left out: ${leftOutInWords(leftOut).join(', ')}. `}
      {undo && (
        <Button tone="quiet" onClick={() => undoAct(article.id, undo)}>
          Undo
        </Button>
      )}
    </>
  )
}

function beforeInWords(signs: number, leftOut: readonly LeftOutClaim[]): string {
  if (signs === 0 && leftOut.length === 0) return 'Every claim is signed off.'
  const what = leftOutInWords(leftOut).join(', ')
  if (signs === 0) return `Nothing can be signed off now: ${what}.`
  return leftOut.length === 0 ? 'Nothing is left out.' : `Left out: ${what}.`
}

function showInWords(waiting: number): string {
  return waiting === 1 ? 'Show the one that waits' : `Show the ${grouped(waiting)} that wait`
}

/** Shows the claims that wait for a sign-off, and nothing else, in the checklist. */
function showWaiting(): void {
  useCursor.setState({ filter: { ...everyRow, wants: ['signOff'] } })
  closeDialog()
  focusChecklistAfterDialog()
}
