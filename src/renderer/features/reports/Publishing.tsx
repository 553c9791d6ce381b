import { useId, useState } from 'react'
import type { Article } from '../../../core/model/article'
import { WebAddress } from '../../../core/model/source'
import { give } from '../../lib/article/article'
import { useDialogs } from '../../lib/dialogs'
import { useLibrary } from '../../lib/library/library'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'

interface Props {
  readonly article: Article
  /** The text of the field. */
  readonly address: string
  readonly onAddress: (address: string) => void
  readonly onNewsroom: () => void
}

/** Where the report is published, and a record of the publication: later corrections are measured against it. */
export function Publishing({ article, address, onAddress, onNewsroom }: Props) {
  const newsroom = useLibrary((state) => state.start?.newsroom.name ?? '')
  const isReadOnly = useLibrary((state) => state.start?.readOnly !== null)
  const [isRecording, setRecording] = useState(false)
  const explanation = useId()
  const last = article.publications?.at(-1)
  const checked = WebAddress.safeParse(address)
  const record = () => {
    if (!checked.success) {
      useDialogs.setState({ problem: checked.error.issues[0]?.message ?? null })
      return
    }
    useDialogs.setState({ problem: null })
    setRecording(true)
    void give(article.id, { type: 'publishReport', address: checked.data }).finally(() => setRecording(false))
  }
  return (
    <div className="publishing">
      <div className="publishing__newsroom">
        <p>{newsroom === '' ? 'No newsroom set' : `Published by ${newsroom}`}</p>
        <Button data-field="newsroom" onClick={onNewsroom}>
          Newsroom…
        </Button>
      </div>
      <TextField
        label="Address of the page it is published on"
        placeholder="https://"
        value={address}
        aria-invalid={!checked.success}
        onChange={({ target }) => onAddress(target.value)}
      />
      <p role="status" className="publishing__last">
        {last
          ? `Recorded as published on ${last.at.slice(0, 10)} by ${last.by}${last.address === '' ? '' : `, at ${last.address}`}.`
          : 'Not recorded as published yet.'}
      </p>
      {!isReadOnly && (
        <>
          <Button
            aria-describedby={explanation}
            aria-disabled={isRecording}
            onClick={() => isRecording || record()}
          >
            {last ? 'Record as published again' : 'Record as published'}
          </Button>
          <p id={explanation} className="field__hint">
            Records the current state of every claim. Reports list later changes as corrections.
          </p>
        </>
      )}
    </div>
  )
}
