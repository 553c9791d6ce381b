import { useEffect } from 'react'
import { saveAllDrafts } from '../lib/drafts'
import { tell } from '../lib/notices'

/** Saves what was just typed when the window closes. What can't be saved keeps it open once, with a word why. */
export function useClosing(): void {
  useEffect(() => {
    let isWarned = false
    const leave = (event: BeforeUnloadEvent) => {
      if (saveAllDrafts() || isWarned) return
      isWarned = true
      event.preventDefault()
      tell('Something you typed is not saved. Copy it, or close the window once more to leave it behind.', {
        tone: 'problem',
      })
    }
    window.addEventListener('beforeunload', leave)
    return () => window.removeEventListener('beforeunload', leave)
  }, [])
}
