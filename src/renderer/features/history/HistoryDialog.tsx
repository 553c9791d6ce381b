import { useEffect, useState } from 'react'
import type { ClaimState } from '../../../core/commands/revertClaim'
import { titleOf } from '../../../core/model/summary'
import type { Scale } from '../../../core/model/scale'
import type { ClaimEvent, HistoryEvent } from '../../../core/review/events'
import { give, undo, useArticle } from '../../lib/article'
import { ask } from '../../lib/ask'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { tell, tellFailure } from '../../lib/notices'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { EventList } from './EventList'
import { PastState } from './PastState'

export function HistoryDialog({ scale }: { scale: Scale }) {
  const open = useDialogs((state) => state.open)
  const article = useArticle((state) => state.view?.article)
  if (open === null || typeof open === 'string' || !('history' in open) || !article) return null
  const claim = article.claims.find(({ id }) => id === open.history)
  const title = `History of ${claim ? `“${claim.label}”` : `“${titleOf(article)}”`}`
  return <History title={title} articleId={article.id} claim={open.history} scale={scale} />
}

interface Props {
  readonly title: string
  readonly articleId: string
  /** The id of the claim; null for everything done to the article. */
  readonly claim: string | null
  readonly scale: Scale
}

/** Who did what and when, the latest first; of a claim, how it stood then, and that state to be had back. */
function History({ title, articleId, claim, scale }: Props) {
  const [events, setEvents] = useState<readonly (HistoryEvent | ClaimEvent)[] | null>(null)
  const [chosen, setChosen] = useState(0)
  useEffect(() => {
    const request =
      claim === null
        ? ask('article.history', { id: articleId })
        : ask('claim.history', { id: articleId, claim })
    request.then((told) => setEvents(told.toReversed())).catch(tellFailure)
  }, [articleId, claim])
  const event = events?.[chosen]
  const state = event && 'state' in event ? event.state : null

  const restore = (earlier: ClaimState) =>
    void give(articleId, { type: 'revertClaim', state: earlier }).then((done) => {
      if (!done) return
      closeDialog()
      tell('The claim is as it was then.', { action: { label: 'Undo', run: undo } })
    })

  return (
    <Dialog title={title} wide>
      {events === null ? (
        <p>Reading the log…</p>
      ) : events.length === 0 ? (
        <p>Nothing was done to this claim yet.</p>
      ) : (
        <div className="history">
          <EventList events={events} chosen={chosen} onChoose={setChosen} scale={scale} />
          {claim !== null && state && (
            <section className="history__state" aria-label="The claim as it stood then">
              <PastState state={state} scale={scale} />
              <Button tone="primary" disabled={chosen === 0} onClick={() => restore(state)}>
                Restore this state
              </Button>
              {chosen === 0 && <p className="detail__hint">This is how it stands now.</p>}
            </section>
          )}
        </div>
      )}
    </Dialog>
  )
}
