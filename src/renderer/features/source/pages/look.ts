import { type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react'
import type { Turn } from './cut/rectangle'
import { nextZoom, type Zoom } from './zoom'

/** How a person looks at pages, and what they can change about it. */
export interface Look {
  readonly zoom: Zoom
  readonly turn: Turn
  readonly isCutting: boolean
  readonly onZoom: (to: 1 | -1 | 'width', factor: number) => void
  readonly onTurn: () => void
  readonly onCut: () => void
  readonly leaveCut: () => void
}

export function useLook(): Look {
  const [zoom, setZoom] = useState<Zoom>('width')
  const [turn, setTurn] = useState<Turn>(0)
  const [isCutting, setCutting] = useState(false)
  return {
    zoom,
    turn,
    isCutting,
    onZoom: (to, factor) => setZoom(to === 'width' ? to : nextZoom(factor, to)),
    onTurn: () => setTurn((before) => ((before + 90) % 360) as Turn),
    onCut: () => setCutting((before) => !before),
    leaveCut: () => setCutting(false),
  }
}

/** The keys of a look, where no text is being typed. */
export function actOnKey(event: KeyboardEvent, look: Look, factor: number): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return
  const acts: Readonly<Record<string, () => void>> = {
    '+': () => look.onZoom(1, factor),
    '=': () => look.onZoom(1, factor),
    '-': () => look.onZoom(-1, factor),
    '0': () => look.onZoom('width', factor),
    x: look.onCut,
    X: look.onCut,
  }
  const act = acts[event.key]
  if (!act) return
  event.preventDefault()
  act()
}

/** The width that a scrolling element has for what is in it, in CSS pixels; 0 before it is known. */
export function useRoom(scroller: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => setRoom(element.clientWidth)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [scroller])
  return room
}
