import { lazy, Suspense, useEffect, useState } from 'react'
import type { Start } from '../../contract/answers'
import { useDialogs } from '../lib/dialogs'

const Dialogs = lazy(() => import('./Dialogs'))

/** The dialogs, which are no part of what the window starts with: read once it has nothing to do, or at the first that opens. */
export function LateDialogs({ start }: { start: Start }) {
  const isIdle = useIdle()
  const isOpen = useDialogs((state) => state.open !== null)
  if (!isIdle && !isOpen) return null
  return (
    <Suspense fallback={null}>
      <Dialogs start={start} />
    </Suspense>
  )
}

/** Whether the window has had nothing to do since this was first drawn, or a second has gone by. */
function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    const asked = requestIdleCallback(() => setIdle(true), { timeout: 1000 })
    return () => cancelIdleCallback(asked)
  }, [])
  return isIdle
}
