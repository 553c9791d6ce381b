import { useState } from 'react'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { byPosition } from '../../../core/text/anchors'
import { shorten } from '../../../core/text/shorten'
import { give } from '../../lib/article/article'
import { goToClaim } from '../../lib/checking/cursor'
import { closeDialog } from '../../lib/dialogs'
import { Dialog } from '../../ui/Dialog'
import { Choice } from '../../ui/Field'
import { FormActs } from '../../ui/FormActs'

interface Props {
  readonly article: Article
  readonly claim: Claim
}

/** Merges two claims into one. */
export function MergeDialog({ article, claim }: Props) {
  const others = article.claims.filter((other) => other.id !== claim.id)
  const index = article.claims.indexOf(claim)
  const [chosen, setChosen] = useState((article.claims[index + 1] ?? article.claims[index - 1])?.id ?? '')
  const other = others.find((candidate) => candidate.id === chosen)
  if (!other) {
    return (
      <Dialog title="Merge claims">
        <p>The article has no other claim to merge with.</p>
      </Dialog>
    )
  }
  const start = Math.min(claim.anchor.start, other.anchor.start)
  const end = Math.max(claim.anchor.end, other.anchor.end)
  const merge = () => {
    const [first] = [claim, other].toSorted((a, b) => byPosition(a.anchor, b.anchor))
    void give(article.id, { type: 'mergeClaims', claims: [claim.id, other.id] }).then((done) => {
      if (!done) return
      goToClaim(first!.id)
      closeDialog()
    })
  }
  return (
    <Dialog title="Merge claims" wide>
      <Choice
        label={`Merge “${claim.label}” with`}
        value={chosen}
        options={others.map((candidate) => ({ value: candidate.id, name: shorten(candidate.label, 70) }))}
        onChoose={setChosen}
      />
      <p className="context">
        <mark>{shorten(article.text.slice(start, end), 600)}</mark>
      </p>
      <FormActs act="Merge" onAct={merge} />
    </Dialog>
  )
}
