import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'

interface Options {
  readonly count: number
  /** The place of the chosen row. */
  readonly chosen: number
  readonly onChoose: (index: number) => void
  readonly onEnter?: (() => void) | undefined
  /** What tells the row at that place from all others. */
  readonly keyOf: (index: number) => string | number
}

interface Rows {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly list: Virtualizer<HTMLDivElement, Element>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** A long listbox to go through with the arrow keys, Home and End; only the rows in view are rendered. */
export function useRows({ count, chosen, onChoose, onEnter, keyOf }: Options): Rows {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 84,
    overscan: 6,
    getItemKey: keyOf,
  })
  useEffect(() => list.scrollToIndex(chosen, { align: 'auto' }), [chosen, list])
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      Home: 0,
      End: count - 1,
    }
    const next = steps[event.key]
    if (next !== undefined) onChoose(Math.min(Math.max(next, 0), count - 1))
    else if (event.key === 'Enter' && onEnter) onEnter()
    else return
    event.preventDefault()
  }
  return { scroller, list, onKeyDown }
}
