import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useDrafts } from '../../lib/article/drafts'
import { focusField } from '../../lib/places/focus'
import { Button } from '../../ui/Button'
import { SavedText } from '../../ui/SavedText'
import type { SaveOutcome } from '../../lib/article/drafts'

interface Props {
  readonly label: string
  readonly value: string
  readonly name: string
  readonly field: string
  readonly placeholder?: string
  readonly hint?: string
  readonly onSave: (text: string, act: string) => Promise<SaveOutcome>
}

/** A text that few claims need: a button until it is opened or has content. */
export function AskedText(props: Props) {
  const { label, value, name, field } = props
  const hasDraft = useDrafts((state) => state.drafts.has(name))
  const [isAsked, setAsked] = useState(false)
  if (!isAsked && value === '' && !hasDraft) {
    return (
      <Button
        tone="quiet"
        onClick={() => {
          setAsked(true)
          requestAnimationFrame(() => focusField(field))
        }}
      >
        <Plus size={14} aria-hidden="true" /> {label}
      </Button>
    )
  }
  return (
    // Once opened it stays, even if the person empties it.
    <div className="asked" onFocus={() => setAsked(true)}>
      <SavedText multiline {...props} />
    </div>
  )
}
