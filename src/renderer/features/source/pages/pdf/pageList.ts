import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { PageSize } from './pdfFile'
import type { GoTo } from '../props'

/** The pages beneath each other, of which those in sight and their neighbours are shown. */
export interface PageList {
  /** The page one is at, counted from one. */
  readonly here: number
  readonly go: (page: number) => void
  /** In CSS pixels, as `start` is. */
  readonly height: number
  readonly shown: readonly { readonly index: number; readonly start: number }[]
}

/** Between pages, in CSS pixels. */
const gap = 12

/** The list of pages of these sizes; `goTo` scrolls to its page whenever it is another object. */
export function usePageList(
  scroller: RefObject<HTMLElement | null>,
  sizes: readonly PageSize[],
  factor: number,
  goTo: GoTo | null,
): PageList {
  const list = useVirtualizer({
    count: sizes.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (sizes[index]?.height ?? 0) * factor,
    gap,
    paddingStart: gap,
    paddingEnd: gap,
    overscan: 1,
  })
  const offset = list.scrollOffset ?? 0
  const middle = offset + (list.scrollRect?.height ?? 0) / 2
  const shown = list.getVirtualItems()
  const here = shown.findLast(({ start }) => start <= middle)?.index ?? 0
  const place = useRef<{ readonly page: number; readonly share: number } | null>(null)
  // Whatever the pages' size, one stays at the same part of the same page.
  useLayoutEffect(() => {
    list.measure()
    if (!place.current) return
    const { page, share } = place.current
    const [start] = list.getOffsetForIndex(page, 'start') ?? [0]
    list.scrollToOffset(start + share * ((sizes[page]?.height ?? 0) * factor + gap))
  }, [list, sizes, factor])
  useEffect(() => {
    const at = shown.find(({ end }) => end > offset)
    if (at) place.current = { page: at.index, share: (offset - at.start) / (at.size + gap) }
  }, [offset, shown])
  useEffect(() => {
    if (goTo) list.scrollToIndex(goTo.page - 1, { align: 'start' })
  }, [list, goTo])
  return {
    here: here + 1,
    go: (page) => list.scrollToIndex(page - 1, { align: 'start' }),
    height: list.getTotalSize(),
    shown,
  }
}
