import { useEffect } from 'react'
import { inTextField } from '../lib/places/focus'
import { useDialogs } from '../lib/dialogs'
import { takePasted } from '../lib/checking/pasting'

/** What is pasted where no text is typed goes to the current claim. */
export function usePasting(): void {
  useEffect(() => {
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}

function onPaste(event: ClipboardEvent): void {
  if (event.defaultPrevented || inTextField() || useDialogs.getState().open || !event.clipboardData) return
  const { clipboardData } = event
  const files = [...clipboardData.files]
  if (takePasted({ files, words: clipboardData.getData('text/plain') })) event.preventDefault()
}
