import { type RefObject, useEffect, useRef, useState } from 'react'
import { messageOf } from '../../../../../core/errors'
import { CutFrame } from '../cut/CutFrame'
import { markWords, rangesOf } from './marks'
import type { PdfFile } from './pdfFile'
import type { Rectangle, Turn } from '../cut/rectangle'
import { densityFor } from '../zoom'

interface Props {
  readonly file: PdfFile
  /** Counted from one. */
  readonly page: number
  /** As it is shown, in CSS pixels. */
  readonly width: number
  readonly height: number
  readonly factor: number
  readonly turn: Turn
  readonly highlights: readonly string[]
  /** Words to be brought into sight once they are laid; another object asks again. */
  readonly sought: { readonly words?: string } | null
  /** Null while nothing is to be cut out. */
  readonly cutting: { readonly isHere: boolean; readonly onLeave: () => void } | null
  readonly onCut: (page: number, seen: Rectangle) => void
}

/** The most device pixels of one page: more than a screen shows of it at once. */
const mostPixels = 8_000_000

/** What is scrolled past sooner than this is not painted, in milliseconds. */
const glance = 80

/** A page as it looks, with its words laid over it. */
export function PdfPage(props: Props) {
  const { file, page, width, height, factor, turn, cutting } = props
  const picture = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const why = usePainting(picture, props)
  const rotation = useWords(words, file, page)
  const isLaid = rotation !== null
  useMarks(words, isLaid, props)
  return (
    <div className="page" role="group" aria-label={`Page ${page}`} data-page={page} style={{ width, height }}>
      <div className="page__picture" aria-hidden="true" ref={picture} />
      <div
        className="textLayer"
        ref={words}
        data-laid={isLaid || undefined}
        data-main-rotation={isLaid ? (rotation + turn) % 360 : undefined}
        style={{ '--page-scale': (factor * 96) / 72 } as React.CSSProperties}
      />
      {why === null ? (
        <p className="page__drawing" aria-hidden="true">
          Drawing page {page}…
        </p>
      ) : (
        <p className="page__fault">{why}</p>
      )}
      {cutting && <CutFrame {...cutting} onCut={(seen) => props.onCut(page, seen)} />}
    </div>
  )
}

/** Paints the page at this size and turn, and keeps what was painted before until then; why it can't be, or null. */
function usePainting(picture: RefObject<HTMLDivElement | null>, props: Props): string | null {
  const { file, page, width, height, factor, turn } = props
  const [why, setWhy] = useState<string | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    const paint = async () => {
      const density = factor * densityFor(width, height, devicePixelRatio, mostPixels)
      const canvas = await file.paint(page, density, turn, signal)
      if (signal.aborted || !picture.current) return
      emptied(picture.current).append(canvas)
      setWhy(null)
    }
    const fail = (error: unknown) => {
      if (!signal.aborted) setWhy(messageOf(error))
    }
    const timer = setTimeout(() => void paint().catch(fail), glance)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [picture, file, page, width, height, factor, turn])
  useEffect(() => {
    const shown = picture.current
    return () => void (shown && emptied(shown))
  }, [picture])
  return why
}

/** Takes out the canvases at once, with their memory. */
function emptied(picture: HTMLDivElement): HTMLDivElement {
  picture.querySelectorAll('canvas').forEach((canvas) => {
    canvas.width = 0
    canvas.remove()
  })
  return picture
}

/** Lays the words of the page; how far it is turned by itself once they lie there. One that can't be read has none. */
function useWords(layer: RefObject<HTMLDivElement | null>, file: PdfFile, page: number): number | null {
  const [rotation, setRotation] = useState<number | null>(null)
  useEffect(() => {
    let isHere = true
    const lay = async (to: HTMLElement) => {
      to.replaceChildren()
      const own = await file.layWords(page, to).catch(() => 0)
      if (!isHere) return
      to.append(sheet())
      setRotation(own)
    }
    const timer = setTimeout(() => layer.current && void lay(layer.current), glance)
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [layer, file, page])
  return rotation
}

function sheet(): HTMLElement {
  const made = document.createElement('div')
  made.className = 'endOfContent'
  return made
}

function useMarks(layer: RefObject<HTMLDivElement | null>, isLaid: boolean, props: Props): void {
  const { highlights, sought } = props
  const key = highlights.join('\n')
  useEffect(() => {
    if (isLaid && layer.current) return markWords(layer.current, key === '' ? [] : key.split('\n'))
    return undefined
  }, [layer, isLaid, key])
  useEffect(() => {
    if (!isLaid || !layer.current || !sought?.words) return
    const [range] = rangesOf(layer.current, sought.words)
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [layer, isLaid, sought])
}
