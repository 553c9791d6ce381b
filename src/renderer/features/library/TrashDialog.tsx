import { useState } from 'react'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { trashedArticles, useLibrary } from '../../lib/library'
import { emptyTrash, putBack } from '../../lib/trash'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

export function TrashDialog() {
  return useDialogs((state) => state.open) === 'trash' ? <Trash /> : null
}

/** The removed articles: each can be put back, until the trash is emptied. */
function Trash() {
  const articles = trashedArticles(useLibrary((state) => state.articles))
  if (articles.length === 0)
    return (
      <Dialog title="Trash">
        <p>The trash is empty. What you remove from the library is kept here until you empty it.</p>
      </Dialog>
    )
  return (
    <Dialog title="Trash" wide>
      <ul className="trash">
        {articles.map(({ id, title, removed }) => (
          <li key={id}>
            <span>
              {title}
              <span className="trash__when">removed {new Date(removed!).toLocaleString()}</span>
            </span>
            <Button
              aria-label={`Put back ${title}`}
              onClick={() => {
                closeDialog()
                void putBack(id)
              }}
            >
              Put back
            </Button>
          </li>
        ))}
      </ul>
      <Emptying count={articles.length} />
    </Dialog>
  )
}

/** The one act that asks: nothing brings back what it deletes. */
function Emptying({ count }: { count: number }) {
  const [isAsking, setAsking] = useState(false)
  if (!isAsking)
    return (
      <div className="trash__empty">
        <Button onClick={() => setAsking(true)}>Empty trash…</Button>
      </div>
    )
  return (
    <div className="trash__empty" role="group" aria-label="Empty trash">
      <p role="alert">
        Delete {count === 1 ? 'this article' : `these ${count} articles`} with everything found out about{' '}
        {count === 1 ? 'it' : 'them'}? This can’t be undone.
      </p>
      <Button onClick={() => setAsking(false)}>Keep</Button>
      <Button tone="primary" onClick={() => void emptyTrash().then((done) => done && closeDialog())}>
        Delete for good
      </Button>
    </div>
  )
}
