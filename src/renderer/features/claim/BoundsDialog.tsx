import { useMemo, useState } from 'react'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { charactersIn, wordsIn } from '../../../core/text/words'
import { give } from '../../lib/article/article'
import { closeDialog } from '../../lib/dialogs'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { FormActs } from '../../ui/FormActs'

interface Props {
  readonly article: Article
  readonly claim: Claim
}

/** Moves a claim's start and end by keyboard; with the mouse, select words in the text instead. */
export function BoundsDialog({ article, claim }: Props) {
  const { text, blocks } = article
  // As it was when the dialog opened: other bounds would change the words around the claim.
  const [anchor] = useState(claim.anchor)
  const [start, setStart] = useState(anchor.start)
  const [end, setEnd] = useState(anchor.end)
  const [isFine, setFine] = useState(false)
  const area = useMemo(() => {
    const inside = blocks.filter((block) => block.start < anchor.end && block.end > anchor.start)
    return { start: inside[0]?.start ?? anchor.start, end: inside.at(-1)?.end ?? anchor.end }
  }, [blocks, anchor])
  const parts = useMemo(() => (isFine ? charactersIn : wordsIn)(text, area), [isFine, text, area])
  // A bound that was not moved keeps its place inside the word, for instance at a quotation mark.
  const starts = {
    earlier: parts.findLast((part) => part.start < start)?.start,
    later: parts.find((part) => part.start > start && part.start < end)?.start,
  }
  const ends = {
    earlier: parts.findLast((part) => part.end < end && part.end > start)?.end,
    later: parts.find((part) => part.end > end)?.end,
  }
  const unit = isFine ? 'character' : 'word'
  return (
    <Dialog title="Bounds of the claim" wide>
      <p className="context" aria-live="polite" dir="auto">
        {text.slice(area.start, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end, area.end)}
      </p>
      <div className="steppers">
        <Stepper name="Start" unit={unit} {...starts} onMove={setStart} />
        <Stepper name="End" unit={unit} {...ends} onMove={setEnd} />
      </div>
      <label className="steppers__unit">
        <input type="checkbox" checked={isFine} onChange={() => setFine(!isFine)} /> By character
      </label>
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

interface StepperProps {
  readonly name: string
  readonly unit: string
  /** Where the bound would be next, in UTF-16 code units; undefined if it can't move there. */
  readonly earlier: number | undefined
  readonly later: number | undefined
  readonly onMove: (to: number) => void
}

function Stepper({ name, unit, earlier, later, onMove }: StepperProps) {
  return (
    <div role="group" aria-label={name}>
      <span>{name}</span>
      <Button
        disabled={earlier === undefined}
        data-autofocus={earlier !== undefined || undefined}
        onClick={() => earlier !== undefined && onMove(earlier)}
      >
        ← One {unit} earlier
      </Button>
      <Button
        disabled={later === undefined}
        data-autofocus={later !== undefined || undefined}
        onClick={() => later !== undefined && onMove(later)}
      >
        One {unit} later →
      </Button>
    </div>
  )
}
