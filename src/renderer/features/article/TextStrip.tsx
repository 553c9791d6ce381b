import { type PointerEvent, useEffect, useRef } from 'react'
import type { Article } from '../../../core/model/article'
import type { SentenceState } from '../../../core/checklist/coverage'
import { outlineOf } from '../../../core/checklist/outline'
import { rowNamed } from '../../../core/checklist/row'
import { useCursor } from '../../lib/checking/cursor'
import { scrollTextTo, useReading } from '../../lib/places/reading'
import { stripRows } from './stripRows'

interface Look {
  readonly state: SentenceState
  /** The custom property with its colour. */
  readonly colour: string
  readonly width: number
}

/** How each state is drawn; its width tells it as well as its colour. From the most finished to the least. */
const looks: readonly Look[] = [
  { state: 'passed', colour: '--strip-passed', width: 3 },
  { state: 'settled', colour: '--strip-done', width: 6 },
  { state: 'open', colour: '--strip-open', width: 10 },
  { state: 'unread', colour: '--strip-unread', width: 10 },
]

/** The height of a row that several sentences share, in pixels. */
const rowHeight = 3

/** The whole article beside its text: every sentence by its state. A click or a drag goes there. */
export function TextStrip({ article }: { article: Article }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const inSight = useReading((state) => state.inSight)
  const row = useCursor((state) => state.row)
  const length = article.text.length
  useEffect(() => drawn(canvas.current, article), [article])
  const share = (offset: number) => `${(100 * offset) / length}%`
  const here = rowNamed(article, row)?.start
  const seek = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const at = Math.min(Math.max((event.clientY - top) / height, 0), 1)
    scrollTextTo(Math.min(Math.floor(at * length), length - 1))
  }
  return (
    // A second way for the pointer; the keyboard scrolls the text itself and goes by G and A.
    <div
      className="textstrip"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        seek(event)
      }}
      onPointerMove={seek}
    >
      <canvas ref={canvas} />
      {inSight && (
        <span
          className="textstrip__sight"
          style={{ top: share(inSight.start), height: share(inSight.end - inSight.start) }}
        />
      )}
      {here !== undefined && <span className="textstrip__here" style={{ top: share(here) }} />}
    </div>
  )
}

/** Draws the strip now and whenever its size or the colours change; returns how to stop. */
function drawn(canvas: HTMLCanvasElement | null, article: Article): (() => void) | undefined {
  if (!canvas) return undefined
  const states = outlineOf(article)
  const paint = () => {
    const { clientWidth: width, clientHeight: height } = canvas
    canvas.width = width * devicePixelRatio
    canvas.height = height * devicePixelRatio
    const context = canvas.getContext('2d')
    if (!context) return
    context.scale(devicePixelRatio, devicePixelRatio)
    const style = getComputedStyle(canvas)
    const colours = new Map(looks.map((look) => [look, style.getPropertyValue(look.colour)]))
    const colourOf = (look: Look) => colours.get(look) ?? ''
    // Sentences less than a few pixels tall would hide one another: a row of them is shared out by state instead.
    if (states.length * rowHeight > height)
      paintShares(context, states, article.text.length, height, colourOf)
    else paintSentences(context, states, height / Math.max(article.text.length, 1), colourOf)
  }
  const sizes = new ResizeObserver(paint)
  sizes.observe(canvas)
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  scheme.addEventListener('change', paint)
  return () => {
    sizes.disconnect()
    scheme.removeEventListener('change', paint)
  }
}

type States = ReturnType<typeof outlineOf>

/** Each sentence by itself; `scale` is in pixels a UTF-16 code unit. */
function paintSentences(
  context: CanvasRenderingContext2D,
  states: States,
  scale: number,
  colourOf: (look: Look) => string,
): void {
  // The least finished is drawn last, so that nothing hides it.
  for (const look of looks) {
    context.fillStyle = context.strokeStyle = colourOf(look)
    for (const { sentence, state } of states) {
      if (state !== look.state) continue
      const top = sentence.start * scale
      const tall = Math.max((sentence.end - sentence.start) * scale - 1, 1)
      if (state === 'unread' && tall > 3) context.strokeRect(0.5, top + 0.5, look.width - 1, tall - 1)
      else context.fillRect(0, top, look.width, tall)
    }
  }
}

/** Rows of several sentences: each state is as wide as its share, the least finished first; none is left out. */
function paintShares(
  context: CanvasRenderingContext2D,
  states: States,
  length: number,
  height: number,
  colourOf: (look: Look) => string,
): void {
  const leastFirst = looks.toReversed()
  const width = Math.max(...looks.map((look) => look.width))
  stripRows(states, length, Math.max(Math.floor(height / rowHeight), 1)).forEach((row, index) => {
    let left = 0
    for (const look of leastFirst) {
      const share = row.get(look.state) ?? 0
      if (share === 0) continue
      context.fillStyle = colourOf(look)
      context.fillRect(left, index * rowHeight, Math.max(share * width, 1), rowHeight - 0.5)
      left += share * width
    }
  })
}
