import { useEffect, useState } from 'react'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { titleOf } from '../../../core/model/summary'
import type { Scale } from '../../../core/model/scale'
import type { HistoryEvent } from '../../../core/changes/events'
import { useArticle } from '../../lib/article/article'
import { ask } from '../../lib/ask'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { notifyFailure } from '../../lib/notices'
import { Dialog } from '../../ui/Dialog'
import { ArticleHistory } from './ArticleHistory'
import { ClaimHistory } from './ClaimHistory'

export function HistoryDialog({ scale }: { scale: Scale }) {
  const open = useDialogs((state) => state.open)
  const article = useArticle((state) => state.view?.article)
  const history = open !== null && typeof open === 'object' && 'history' in open ? open : null
  const claim = article?.claims.find(({ id }) => id === history?.history)
  const isGone = history !== null && (!article || (history.history !== null && !claim))
  // A dialog closes when its claim is gone.
  useEffect(() => {
    if (isGone) closeDialog()
  }, [isGone])
  if (!history || !article || isGone) return null
  if (claim) return <HistoryOfClaim article={article} claim={claim} scale={scale} />
  return <HistoryOfArticle article={article} scale={scale} />
}

function HistoryOfArticle({ article, scale }: { article: Article; scale: Scale }) {
  const { id } = article
  const events = useEvents(() => ask('article.history', { id }), id)
  return (
    <Dialog title={`History of “${titleOf(article)}”`} wide>
      {events ? <ArticleHistory article={article} events={events} scale={scale} /> : <p>Reading the log…</p>}
    </Dialog>
  )
}

function HistoryOfClaim({ article, claim, scale }: { article: Article; claim: Claim; scale: Scale }) {
  const { id } = article
  const events = useEvents(() => ask('claim.history', { id, claim: claim.id }), `${id} ${claim.id}`)
  return (
    <Dialog title={`History of “${claim.label}”`} wide>
      {!events ? (
        <p>Reading the log…</p>
      ) : events.length === 0 ? (
        <p>Nothing has been done to this claim yet.</p>
      ) : (
        <ClaimHistory article={article} claim={claim} events={events} scale={scale} />
      )}
    </Dialog>
  )
}

/** The requested events, newest first; null while they load. `name` says what they are the events of. */
function useEvents<Event extends HistoryEvent>(
  request: () => Promise<readonly Event[]>,
  name: string,
): readonly Event[] | null {
  const [events, setEvents] = useState<readonly Event[] | null>(null)
  const version = useArticle((state) => state.view?.version)
  useEffect(() => {
    let isLatest = true
    request()
      .then((answer) => isLatest && setEvents(answer.toReversed()))
      .catch(notifyFailure)
    return () => {
      isLatest = false
    }
    // Requested again when the article changes; the request itself is a new object at every render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [name, version])
  return events
}
