import { useState } from 'react'
import { Source } from '../../../core/model/source'
import type { SourcePlace } from '../../../core/sources/articleSources'
import { counted } from '../../../core/text/counted'
import { useDialogs } from '../../lib/dialogs'
import { notifyFailure } from '../../lib/notices'
import { Button } from '../../ui/Button'
import { SourceFields } from '../../ui/SourceFields'
import { correctSource } from './correctSource'

interface Props {
  /** The record to correct. */
  readonly record: SourcePlace
  /** How many articles share it, this one among them. */
  readonly shared: number
  /** How many articles recorded the same source by themselves. */
  readonly apart: number
  /** The first change of a field. */
  readonly onTyped: () => void
  readonly onEnd: () => void
}

/** A form with the details of a source, to be corrected in one article or in all that share it. */
export function CorrectSource({ record, shared, apart, onTyped, onEnd }: Props) {
  const [source, setSource] = useState(record.source)
  const [isEverywhere, setEverywhere] = useState(shared > 1)
  const [isSaving, setSaving] = useState(false)
  const save = () => {
    if (isSaving) return
    const checked = Source.safeParse(source)
    const problem = checked.error?.issues[0]?.message ?? null
    useDialogs.setState({ problem })
    if (problem !== null) return
    setSaving(true)
    correctSource(record, source, isEverywhere)
      .then(onEnd)
      .catch((error: unknown) => {
        notifyFailure(error)
        setSaving(false)
      })
  }
  return (
    <form
      className="sources__form"
      aria-label="Correct the source"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="sources__fields">
        <SourceFields
          source={source}
          onChange={(changed) => {
            setSource(changed)
            onTyped()
          }}
        />
        {shared > 1 && (
          <label className="confidential">
            <input
              type="checkbox"
              checked={isEverywhere}
              onChange={({ target }) => setEverywhere(target.checked)}
            />
            <span>
              In all {shared.toLocaleString('en')} articles that use it
              <span className="confidential__hint">Otherwise in “{record.articleTitle}” alone.</span>
            </span>
          </label>
        )}
        {apart > 0 && (
          <p className="sources__about">
            {counted(apart, 'other article', 'other articles')} recorded it independently and
            {apart === 1 ? 'keeps its' : 'keep their'} own details.
          </p>
        )}
      </div>
      <div className="form__acts">
        <Button onClick={onEnd}>Cancel</Button>
        <Button tone="primary" type="submit" aria-disabled={isSaving}>
          Save
        </Button>
      </div>
    </form>
  )
}
