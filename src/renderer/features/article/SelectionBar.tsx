import type { Article } from '../../../core/model/article'
import { rowNamed } from '../../../core/checklist/row'
import { addClaimHere, boundsFromSelection } from '../../lib/checking/checking'
import { useCursor } from '../../lib/checking/cursor'
import { useTextSelection } from '../../lib/checking/textSelection'
import { Button } from '../../ui/Button'

/** What can be done with the selected words. */
export function SelectionBar({ article }: { article: Article }) {
  const span = useTextSelection((state) => state.span)
  const row = useCursor((state) => state.row)
  if (!span) return null
  const at = rowNamed(article, row)
  // Pressing the mouse on a button would clear the selection before the click.
  return (
    <div
      className="selectionbar"
      role="toolbar"
      dir="ltr"
      aria-label="Selected words"
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button keyHint="C" onClick={() => addClaimHere(article.id, undefined)}>
        Add as claim
      </Button>
      {at?.type === 'claim' && (
        <Button keyHint="B" onClick={() => boundsFromSelection(article.id, at.claim)}>
          Use as bounds of “{at.claim.label}”
        </Button>
      )}
    </div>
  )
}
