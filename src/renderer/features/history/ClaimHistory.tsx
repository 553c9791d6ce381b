import { useState } from 'react'
import { type ClaimState, stateOfClaim } from '../../../core/model/claimState'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import type { Scale } from '../../../core/model/scale'
import { speakerInWords } from '../../../core/model/speakerInWords'
import { isContested } from '../../../core/checklist/contested'
import type { ClaimEvent } from '../../../core/changes/events'
import { dayAndTime } from '../../../core/text/clock'
import { give } from '../../lib/article/article'
import { undoAct } from '../../lib/article/undoing'
import { closeDialog } from '../../lib/dialogs'
import { notify } from '../../lib/notices'
import { Button } from '../../ui/Button'
import { EventList } from './EventList'
import { PastState } from './PastState'

interface Props {
  readonly article: Article
  readonly claim: Claim
  /** Newest first; at least one. */
  readonly events: readonly ClaimEvent[]
  readonly scale: Scale
}

/** The history of a claim beside its state after the chosen event, which can be restored. */
export function ClaimHistory({ article, claim, events, scale }: Props) {
  const [chosen, setChosen] = useState(0)
  const event = events[Math.min(chosen, events.length - 1)]
  const state = event?.state ?? null
  const isNow = state !== null && !isContested(claim) && comparable(state) === comparable(stateOfClaim(claim))
  const restore = () => {
    if (state && event && !isNow) void restoreState(article.id, state, event.time)
  }
  return (
    <div className="history history--claim">
      <EventList events={events} chosen={chosen} onChoose={setChosen} onEnter={restore} scale={scale} />
      <section className="history__state" aria-label="State of the claim after that">
        <h3>After that</h3>
        {state ? (
          <>
            <PastState state={state} sources={article.sources} scale={scale} />
            <Button tone="primary" disabled={isNow} onClick={restore}>
              Restore this state
            </Button>
            <p className="detail__hint">
              {isNow
                ? 'This is the current state.'
                : 'Restoring is an act of its own: nothing that was done since is lost.'}
            </p>
          </>
        ) : (
          <p>The claim did not exist any more.</p>
        )}
      </section>
    </div>
  )
}

async function restoreState(article: string, state: ClaimState, time: string): Promise<void> {
  const act = crypto.randomUUID()
  if (!(await give(article, { type: 'revertClaim', state }, act))) return
  closeDialog()
  const step = { act, name: 'restore earlier state' }
  notify(`The claim is restored to its state on ${dayAndTime(time)}.`, {
    action: { label: 'Undo', run: () => undoAct(article, step) },
  })
}

/** Everything visible in a state, as a string to compare. */
function comparable(state: ClaimState): string {
  const { rating, dismissed, urgency, anchor, label, speaker, rationale, correction, evidence } = state
  const { start, end } = anchor
  return JSON.stringify([
    rating,
    dismissed,
    urgency,
    start,
    end,
    label,
    speaker && speakerInWords(speaker),
    rationale,
    correction,
    evidence,
  ])
}
