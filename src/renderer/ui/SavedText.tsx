import { useCallback, useEffect, useRef, useState } from 'react'
import { TextArea, TextField } from './Field'

interface Props {
  readonly label: string
  readonly value: string
  /** Saves the text; `act` is the same for all of one spell of typing, so that one undo takes it back. */
  readonly onSave: (text: string, act: string) => Promise<boolean>
  readonly multiline?: boolean
  readonly placeholder?: string
  /** The name by which the keyboard finds the field. */
  readonly field?: string
  readonly keyHint?: string
  /** Whether an empty text is a text; where not, it is left unsaved and the old one comes back on leaving. */
  readonly mayBeEmpty?: boolean
}

/** How long a pause in typing is before the text is saved, in milliseconds. */
const pause = 350

/**
 * A text field that saves by itself: at every pause, on leaving, and when the window closes. What could not be
 * saved stays in the field.
 */
export function SavedText({ label, value, onSave, multiline = false, mayBeEmpty = true, ...rest }: Props) {
  /** What was typed and is not on the disk yet; null when the field shows what is stored. */
  const [draft, setDraft] = useState<string | null>(null)
  const pending = useRef({ draft, value, onSave, act: '' })
  useEffect(() => {
    pending.current = { ...pending.current, value, onSave }
  }, [value, onSave])

  const save = useCallback(async () => {
    const { draft: text, value: stored, onSave: give, act } = pending.current
    if (text === null || (!mayBeEmpty && text.trim() === '')) return
    const saved = text === stored || (await give(text, act))
    // Typing may have gone on meanwhile.
    if (!saved || pending.current.draft !== text) return
    pending.current.draft = null
    setDraft(null)
  }, [mayBeEmpty])

  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => void save(), pause)
    return () => clearTimeout(timer)
  }, [draft, save])

  useEffect(() => {
    const leave = () => void save()
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      leave()
    }
  }, [save])

  const type = (text: string | null) => {
    pending.current.draft = text
    setDraft(text)
  }
  const props = {
    label,
    value: draft ?? value,
    onChange: (event: { target: { value: string } }) => type(event.target.value),
    onFocus: () => (pending.current.act = crypto.randomUUID()),
    onBlur: () => (!mayBeEmpty && draft?.trim() === '' ? type(null) : void save()),
    ...(rest.placeholder ? { placeholder: rest.placeholder } : {}),
    ...(rest.field ? { 'data-field': rest.field } : {}),
    ...(rest.keyHint ? { 'aria-keyshortcuts': rest.keyHint } : {}),
  }
  return multiline ? <TextArea {...props} /> : <TextField {...props} />
}
