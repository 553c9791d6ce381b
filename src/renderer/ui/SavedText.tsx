import { useRef, useState } from 'react'
import { dropDraft, saveDraft, type SaveOutcome, typeDraft, useDrafts } from '../lib/article/drafts'
import { TextArea, TextField } from './Field'

interface Props {
  readonly label: string
  /** The stored text. */
  readonly value: string
  /** The name of this text's draft: the article, the claim and the field. */
  readonly name: string
  /** Saves the text; `act` is the same for one spell of typing, so that one undo removes all of it. */
  readonly onSave: (text: string, act: string) => Promise<SaveOutcome>
  readonly multiline?: boolean
  readonly placeholder?: string
  readonly hint?: string
  /** The name by which focus functions find the field. */
  readonly field?: string
  readonly keyHint?: string
  /** Whether the text may be empty; if not, an empty one is not saved and the old one comes back on leaving. */
  readonly mayBeEmpty?: boolean
}

/** A text field that saves by itself: at every pause, every second of steady typing, and on leaving. */
export function SavedText({
  label,
  value,
  name,
  onSave,
  multiline = false,
  mayBeEmpty = true,
  ...rest
}: Props) {
  const draft = useDrafts((state) => state.drafts.get(name)?.text)
  /** The content of the field while it has focus, including spaces at its ends, which are not stored. */
  const [typed, setTyped] = useState<string | null>(null)
  const act = useRef('')

  const type = (text: string) => {
    setTyped(text)
    if (mayBeEmpty || text.trim() !== '') typeDraft(name, text, act.current, onSave)
    else dropDraft(name)
  }
  const isStillTyped =
    typed !== null && (typed.trim() === value.trim() || (!mayBeEmpty && typed.trim() === ''))
  const props = {
    label,
    value: draft ?? (isStillTyped ? typed : value),
    onChange: (event: { target: { value: string } }) => type(event.target.value),
    onFocus: () => {
      act.current = crypto.randomUUID()
    },
    onBlur: () => {
      setTyped(null)
      void saveDraft(name)
    },
    ...(rest.hint ? { hint: rest.hint } : {}),
    ...(rest.placeholder ? { placeholder: rest.placeholder } : {}),
    ...(rest.field ? { 'data-field': rest.field } : {}),
    ...(rest.keyHint ? { 'aria-keyshortcuts': rest.keyHint } : {}),
  }
  return multiline ? <TextArea {...props} /> : <TextField {...props} />
}
