import { type PointerEvent, useEffect, useRef } from 'react'
import type { Article } from '../../../core/model/article'
import { type SentenceState, sentenceStates } from '../../../core/checklist/coverage'
import { rowNamed } from '../../../core/checklist/row'
import { useCursor } from '../../lib/cursor'
import { scrollTextTo, useReading } from '../../lib/reading'

/** How each state is drawn; its width tells it as well as its colour. From the most finished to the least. */
const looks: readonly { readonly state: SentenceState; readonly colour: string; readonly width: number }[] = [
  { state: 'passed', colour: '--strip-passed', width: 3 },
  { state: 'settled', colour: '--strip-done', width: 6 },
  { state: 'open', colour: '--strip-open', width: 10 },
  { state: 'unread', colour: '--strip-unread', width: 10 },
]

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
  const states = sentenceStates(article)
  const paint = () => {
    const { clientWidth: width, clientHeight: height } = canvas
    canvas.width = width * devicePixelRatio
    canvas.height = height * devicePixelRatio
    const context = canvas.getContext('2d')
    if (!context) return
    context.scale(devicePixelRatio, devicePixelRatio)
    const style = getComputedStyle(canvas)
    const scale = height / Math.max(article.text.length, 1)
    // The least finished is drawn last, so that nothing hides it in a long article.
    for (const look of looks) {
      const colour = style.getPropertyValue(look.colour)
      context.fillStyle = colour
      context.strokeStyle = colour
      for (const { sentence, state } of states) {
        if (state !== look.state) continue
        const top = sentence.start * scale
        const tall = Math.max((sentence.end - sentence.start) * scale - 1, 1)
        if (state === 'unread' && tall > 3) context.strokeRect(0.5, top + 0.5, look.width - 1, tall - 1)
        else context.fillRect(0, top, look.width, tall)
      }
    }
  }
  const sizes = new ResizeObserver(paint)
  sizes.observe(canvas)
  const colours = matchMedia('(prefers-color-scheme: dark)')
  colours.addEventListener('change', paint)
  return () => {
    sizes.disconnect()
    colours.removeEventListener('change', paint)
  }
}
