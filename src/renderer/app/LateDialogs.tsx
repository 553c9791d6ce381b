import { lazy, Suspense, useEffect, useState } from 'react'
import type { Start } from '../../contract/answers'
import { useDialogs } from '../lib/dialogs'

const Dialogs = lazy(() => import('./Dialogs'))

/** The dialogs are not needed at the start: they load once the window is idle, or when the first one opens. */
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

/** Whether the window has been idle since the first render, or a second has passed. */
function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    const asked = requestIdleCallback(() => setIdle(true), { timeout: 1000 })
    return () => cancelIdleCallback(asked)
  }, [])
  return isIdle
}
