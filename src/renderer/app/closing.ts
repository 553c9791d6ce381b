import { useEffect } from 'react'
import { saveAllDrafts } from '../lib/article/drafts'
import { notify } from '../lib/notices'

/** Saves unsaved drafts when the window closes. If one can't be saved, the window stays open once and says why. */
export function useClosing(): void {
  useEffect(() => {
    let isWarned = false
    const leave = (event: BeforeUnloadEvent) => {
      if (saveAllDrafts() || isWarned) return
      isWarned = true
      event.preventDefault()
      notify('Something you typed is not saved. Copy it, or close the window again to discard it.', {
        tone: 'problem',
      })
    }
    window.addEventListener('beforeunload', leave)
    return () => window.removeEventListener('beforeunload', leave)
  }, [])
}
