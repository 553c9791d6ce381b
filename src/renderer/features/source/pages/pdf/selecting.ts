import { type RefObject, useEffect, useRef } from 'react'
import type { PagesPassage } from '../props'
import { selectedPassage } from './selectedPassage'

/**
 * Tells of the words that were selected within `pages`, once the pointer or the key is let go. While the pointer is
 * down, a sheet after the last selected words keeps a selection from jumping to the page's end between two lines.
 */
export function useSelectedPassage(
  pages: RefObject<HTMLElement | null>,
  onPassage: (passage: PagesPassage) => void,
): void {
  const latest = useRef(onPassage)
  useEffect(() => {
    latest.current = onPassage
  }, [onPassage])
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    let isDown = false
    let hasChanged = false
    const end = () => {
      isDown = false
      pages.current?.querySelectorAll('.textLayer').forEach(layDown)
    }
    const settled = () => {
      end()
      if (!pages.current || !hasChanged) return
      hasChanged = false
      const passage = selectedPassage(document.getSelection(), pages.current)
      if (passage) latest.current(passage)
    }
    const begin = ({ target }: Event) => {
      isDown = target instanceof Element && target.closest('.textLayer') !== null
    }
    document.addEventListener('pointerdown', begin, { signal })
    document.addEventListener('pointerup', () => isDown && settled(), { signal })
    document.addEventListener('keyup', ({ shiftKey }) => shiftKey && settled(), { signal })
    window.addEventListener('blur', end, { signal })
    const change = () => {
      hasChanged = true
      if (isDown) followSelection()
    }
    document.addEventListener('selectionchange', change, { signal })
    return () => stop.abort()
  }, [pages])
}

/** Puts the sheet back to the end of its text layer. */
function layDown(layer: Element): void {
  const sheet = layer.querySelector('.endOfContent')
  if (sheet && sheet !== layer.lastElementChild) layer.append(sheet)
  layer.classList.remove('selecting')
}

let before: Range | undefined

/** As pdf.js's own viewer does: what is selected last is followed by the sheet, so that empty space belongs to it. */
function followSelection(): void {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return
  const range = selection.getRangeAt(0)
  const isBackward =
    before !== undefined &&
    (range.compareBoundaryPoints(Range.END_TO_END, before) === 0 ||
      range.compareBoundaryPoints(Range.START_TO_END, before) === 0)
  before = range.cloneRange()
  const edge = isBackward ? range.startContainer : range.endContainer
  const span = (edge instanceof Element ? edge : edge.parentElement)?.closest('.textLayer > span')
  const layer = span?.parentElement
  const sheet = layer?.querySelector('.endOfContent')
  if (!span || !layer || !sheet) return
  layer.classList.add('selecting')
  if (isBackward) span.before(sheet)
  else span.after(sheet)
}
