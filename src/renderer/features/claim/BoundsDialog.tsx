import { useState } from 'react'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { wordsIn } from '../../../core/text/words'
import { give } from '../../lib/article'
import { closeDialog } from '../../lib/dialogs'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { FormActs } from '../../ui/FormActs'

interface Props {
  readonly article: Article
  readonly claim: Claim
}

/** Moves a claim's start and end word by word by keyboard; with the mouse, select words in the text instead. */
export function BoundsDialog({ article, claim }: Props) {
  const { text, blocks } = article
  // As it was when the dialog opened: other bounds would change the words around the claim.
  const [anchor] = useState(claim.anchor)
  const inside = blocks.filter((block) => block.start < anchor.end && block.end > anchor.start)
  const area = { start: inside[0]?.start ?? anchor.start, end: inside.at(-1)?.end ?? anchor.end }
  const words = wordsIn(text, area)
  const [first, setFirst] = useState(() => words.findIndex((word) => word.end > anchor.start))
  const [last, setLast] = useState(() => words.findLastIndex((word) => word.start < anchor.end))
  // A bound that was not moved keeps its place inside the word, for instance at a quotation mark.
  const [moved, setMoved] = useState({ first: false, last: false })
  const start = moved.first ? words[first]!.start : anchor.start
  const end = moved.last ? words[last]!.end : anchor.end
  const moveFirst = (by: number) => {
    setFirst(first + by)
    setMoved({ ...moved, first: true })
  }
  const moveLast = (by: number) => {
    setLast(last + by)
    setMoved({ ...moved, last: true })
  }
  return (
    <Dialog title="Bounds of the claim" wide>
      <p className="context" aria-live="polite">
        {text.slice(area.start, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end, area.end)}
      </p>
      <div className="steppers">
        <div role="group" aria-label="Start">
          <span>Start</span>
          <Button disabled={first === 0} onClick={() => moveFirst(-1)}>
            ← One word earlier
          </Button>
          <Button disabled={first >= last} onClick={() => moveFirst(1)}>
            One word later →
          </Button>
        </div>
        <div role="group" aria-label="End">
          <span>End</span>
          <Button disabled={last <= first} onClick={() => moveLast(-1)}>
            ← One word earlier
          </Button>
          <Button disabled={last >= words.length - 1} onClick={() => moveLast(1)}>
            One word later →
          </Button>
        </div>
      </div>
      <p className="detail__hint">Or select the words in the article and press B.</p>
      <FormActs
        act="Set bounds"
        onAct={() =>
          void give(article.id, { type: 'changeBounds', claim: claim.id, start, end }).then(
            (saved) => saved && closeDialog(),
          )
        }
      />
    </Dialog>
  )
}
