import { useEffect, useRef, useState } from 'react'
import { useArticle } from '../lib/article'
import { TextArea, TextField } from './Field'

interface Props {
  readonly label: string
  readonly value: string
  /** Saves the text; `act` is the same for all of one spell of typing, so that one undo takes it back. */
  readonly onSave: (text: string, act: string) => Promise<boolean>
  readonly multiline?: boolean
  readonly placeholder?: string
  readonly id?: string
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
  const [draft, setDraft] = useState<string | null>(null)
  const revision = useArticle((state) => state.revision)
  const state = useRef({ draft, value, onSave, act: '' })
  state.current.value = value
  state.current.onSave = onSave

  const save = useRef(async () => {
    const { draft: text, value: stored, onSave: give, act } = state.current
    if (text === null || text === stored || (!mayBeEmpty && text.trim() === '')) return
    const saved = await give(text, act)
    // Typing may have gone on meanwhile.
    if (saved && state.current.draft === text) setDraft((current) => (current === text ? null : current))
  }).current

  useEffect(() => {
    state.current.draft = draft
    if (draft === null) return
    const timer = setTimeout(() => void save(), pause)
    return () => clearTimeout(timer)
  }, [draft, save])

  useEffect(() => {
    const leave = () => void save()
    window.addEventListener('pagehide', leave)
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('beforeunload', leave)
      leave()
    }
  }, [save])

  // After undo and redo the field shows what is stored.
  useEffect(() => setDraft(null), [revision])

  const props = {
    label,
    value: draft ?? value,
    onChange: (event: { target: { value: string } }) => {
      state.current.draft = event.target.value
      setDraft(event.target.value)
    },
    onFocus: () => (state.current.act = crypto.randomUUID()),
    onBlur: () => {
      void save()
      if (!mayBeEmpty && draft?.trim() === '') setDraft(null)
    },
    ...(rest.placeholder ? { placeholder: rest.placeholder } : {}),
    ...(rest.id ? { 'data-field': rest.id } : {}),
    ...(rest.keyHint ? { 'aria-keyshortcuts': rest.keyHint } : {}),
  }
  return multiline ? <TextArea {...props} /> : <TextField {...props} />
}
