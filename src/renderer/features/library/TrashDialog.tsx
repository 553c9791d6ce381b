import { useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleSummary } from '../../../core/model/summary'
import { dayAndTime } from '../../../core/text/clock'
import { counted } from '../../../core/text/counted'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { trashedArticles, useLibrary } from '../../lib/library/library'
import { notify, notifyFailure } from '../../lib/notices'
import { emptyTrash, putBack } from '../../lib/library/trash'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Name } from '../../ui/Name'

export function TrashDialog() {
  return useDialogs((state) => state.open) === 'trash' ? <Trash /> : null
}

/** The removed articles: each can be restored until the trash is emptied. */
function Trash() {
  const all = useLibrary((state) => state.articles)
  const articles = useMemo(() => trashedArticles(all), [all])
  const [isAsking, setAsking] = useState(false)
  if (articles.length === 0) {
    return (
      <Dialog title="Trash">
        <p>The trash is empty. What you remove from the library stays here until you empty it.</p>
      </Dialog>
    )
  }
  return (
    <Dialog title="Trash" wide>
      <TrashList articles={articles} />
      {isAsking ? (
        <Question count={articles.length} onKeep={() => setAsking(false)} />
      ) : (
        <div className="form__acts">
          <Button onClick={() => setAsking(true)}>Empty trash…</Button>
        </div>
      )}
    </Dialog>
  )
}

function TrashList({ articles }: { articles: readonly ArticleSummary[] }) {
  const list = useRef<HTMLUListElement>(null)
  const putBackAt = (place: number, { id, title }: ArticleSummary) =>
    void putBack(id).then((isBack) => {
      if (!isBack) return
      notify(`“${title}” is back in the library.`)
      // The pressed button is gone; focus moves to the next one.
      const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
      const next = buttons[Math.min(place, buttons.length - 1)]
      ;(next ?? document.querySelector<HTMLElement>('[role="dialog"] button'))?.focus()
    })
  return (
    <ul className="trash" ref={list}>
      {articles.map((article, place) => (
        <li key={article.id}>
          <span>
            <span className="trash__title">
              <Name>{article.title}</Name>
            </span>
            <span className="trash__when">Removed {dayAndTime(article.removed ?? '')}</span>
          </span>
          <Button aria-label={`Put back “${article.title}”`} onClick={() => putBackAt(place, article)}>
            Put back
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Emptying asks for confirmation, because nothing can bring the articles back. */
function Question({ count, onKeep }: { count: number; onKeep: () => void }) {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  const articles = counted(count, 'article')
  const empty = () => void emptyTrash().then(closeDialog).catch(notifyFailure)
  return (
    <div className="trash__question" role="group" aria-labelledby="trash-question">
      <p id="trash-question">
        <strong>Delete {articles} for good?</strong> {count === 1 ? 'Its' : 'Their'} verdicts, evidence and
        kept files go too. This can’t be undone.
      </p>
      <div className="form__acts">
        <button type="button" className="button button--plain" ref={keep} onClick={onKeep}>
          Keep {count === 1 ? 'it' : 'them'}
        </button>
        <Button tone="danger" onClick={empty}>
          Delete {articles} for good
        </Button>
      </div>
    </div>
  )
}
