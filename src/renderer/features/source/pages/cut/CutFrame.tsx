import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { moved, type Point, type Rectangle, rectangleBetween, resized } from './rectangle'

interface Props {
  /** Whether keys begin here. */
  readonly isHere: boolean
  readonly onCut: (seen: Rectangle) => void
  readonly onLeave: () => void
}

const middle: Rectangle = { left: 0.25, top: 0.3, width: 0.5, height: 0.25 }

/** How far a key moves the rectangle or its edges, in shares of the page. */
const step = 0.01

/** A rectangle smaller than this was a click, in shares of the page. */
const smallest = 0.008

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
}

/**
 * Lies over a page or picture, for a rectangle to be cut out of it: drawn with the pointer, or moved and resized with
 * the arrow keys and cut out with Enter.
 */
export function CutFrame({ isHere, onCut, onLeave }: Props) {
  const [rectangle, setRectangle] = useState<Rectangle | null>(isHere ? middle : null)
  const from = useRef<Point | null>(null)
  const frame = useRef<HTMLButtonElement>(null)
  const wasHere = useRef(isHere)
  useEffect(() => {
    if (wasHere.current) frame.current?.focus({ preventScroll: true })
  }, [])
  const draw = (event: PointerEvent<HTMLDivElement>) => {
    if (from.current) setRectangle(rectangleBetween(from.current, pointOf(event)))
  }
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = pointOf(event)
  }
  const end = (event: PointerEvent<HTMLDivElement>) => {
    if (!from.current) return
    const drawn = rectangleBetween(from.current, pointOf(event))
    from.current = null
    if (drawn.width > smallest && drawn.height > smallest) onCut(drawn)
    else setRectangle(isHere ? middle : null)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return taken(event, onLeave)
    const by = arrows[event.key]
    if (!by || !rectangle || event.ctrlKey || event.altKey || event.metaKey) return
    taken(event, () => setRectangle(event.shiftKey ? resized(rectangle, by) : moved(rectangle, by)))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its keys act in the frame, which has the focus
    <div className="cut" onPointerDown={begin} onPointerMove={draw} onPointerUp={end} onKeyDown={onKey}>
      {rectangle && (
        <button
          ref={frame}
          type="button"
          className="cut__frame"
          style={percentages(rectangle)}
          aria-label={`The part to cut out: ${inWords(rectangle)}. Arrows move it, Shift and arrows resize it, Enter cuts it out, Escape leaves.`}
          onClick={({ detail }) => {
            // A click with the pointer only begins another rectangle.
            if (detail === 0) onCut(rectangle)
          }}
        />
      )}
    </div>
  )
}

function taken(event: KeyboardEvent, act: () => void): void {
  event.preventDefault()
  event.stopPropagation()
  act()
}

/** Where the pointer is on the page, in shares of it. */
function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return { x: (clientX - left) / width, y: (clientY - top) / height }
}

function percentages(rectangle: Rectangle) {
  const { left, top, width, height } = rectangle
  return { left: inPercent(left), top: inPercent(top), width: inPercent(width), height: inPercent(height) }
}

function inPercent(share: number): string {
  return `${share * 100}%`
}

function inWords({ left, top, width, height }: Rectangle): string {
  const [l, t, w, h] = [left, top, width, height].map((share) => Math.round(share * 100))
  return `${l} % from the left, ${t} % from the top, ${w} % wide, ${h} % high`
}
