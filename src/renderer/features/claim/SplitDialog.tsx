import { useId, useState } from 'react'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { wordsIn } from '../../../core/text/words'
import { give } from '../../lib/article/article'
import { closeDialog } from '../../lib/dialogs'
import { Dialog } from '../../ui/Dialog'
import { FormActs } from '../../ui/FormActs'

interface Props {
  readonly article: Article
  readonly claim: Claim
}

/** Divides a claim between two of its words. */
export function SplitDialog({ article, claim }: Props) {
  const id = useId()
  // As it was when the dialog opened: after the split the claim has fewer words than the slider's position.
  const [anchor] = useState(claim.anchor)
  const words = wordsIn(article.text, anchor)
  const [before, setBefore] = useState(Math.max(1, Math.floor(words.length / 2)))
  if (words.length < 2) {
    return (
      <Dialog title="Split the claim">
        <p>A claim of one word can’t be split.</p>
      </Dialog>
    )
  }
  const at = words[before]!.start
  return (
    <Dialog title="Split the claim" wide>
      <ol className="parts" aria-live="polite">
        <li>{article.text.slice(anchor.start, at)}</li>
        <li>{article.text.slice(at, anchor.end)}</li>
      </ol>
      <label className="slider" htmlFor={id}>
        Words in the first part
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={words.length - 1}
        value={before}
        onChange={(event) => setBefore(Number(event.target.value))}
      />
      {claim.verdict && (
        <p className="detail__hint">
          Both parts keep the evidence; the verdict was given on the whole and is cleared.
        </p>
      )}
      <FormActs
        act="Split here"
        onAct={() =>
          void give(article.id, {
            type: 'splitClaim',
            claim: claim.id,
            at,
            second: crypto.randomUUID(),
          }).then((done) => done && closeDialog())
        }
      />
    </Dialog>
  )
}
