import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Article, Block } from '../../../core/model/article'
import { startsWithTitle } from '../../../core/model/summary'
import { elementKey, type Element as CheckableElement } from '../../../core/elements/elements'
import { rowNamed } from '../../../core/checklist/row'
import { useCursor } from '../../lib/checking/cursor'
import { useLibrary } from '../../lib/library/library'
import { useReading } from '../../lib/places/reading'
import { elementNamed, useElements, useTicks } from '../../lib/checking/ticks'
import { BlockText } from './BlockText'
import { blockPainter } from './blockPainter'

interface Props {
  readonly article: Article
  /** The element that scrolls the text; null until it is there. */
  readonly scroller: HTMLElement | null
}

/** Up to so many blocks the whole text is drawn, so that all of it can be selected; of a longer one what is in sight. */
const drawnWhole = 300

/** The canonical text in its blocks; every piece knows its start, so that a selection can be mapped to the text. */
export function ArticleText({ article, scroller }: Props) {
  const scale = useLibrary((state) => state.start?.scale)
  const row = useCursor((state) => state.row)
  const body = useRef<HTMLDivElement>(null)
  const { blocks, text } = article
  const { isTicking, at } = useTicks()
  const elements = useElements(article)
  const ticked = isTicking ? elements : null
  const painted = useMemo(() => blockPainter(article, scale ?? [], ticked), [article, scale, ticked])
  const margin = body.current?.offsetTop ?? 0
  const drawn = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => estimatedHeight(blocks[index]!),
    overscan: blocks.length <= drawnWhole ? blocks.length : 8,
    scrollMargin: margin,
  })
  useRevealed(article, drawn, scroller, body)
  useRevealedElement(article, elementNamed(ticked ?? [], at), drawn, scroller, body)
  useInSight(blocks, drawn)
  const items = drawn.getVirtualItems()
  const above = (items[0]?.start ?? margin) - margin
  const below = drawn.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)

  return (
    <div
      className="text"
      ref={body}
      lang={article.details.language || undefined}
      style={{ paddingTop: above, paddingBottom: Math.max(below, 0) }}
    >
      {items.map(({ index }) => {
        const block = blocks[index]
        const own = painted(index)
        if (!block || !own) return null
        const isHere =
          own.sentences.some((mark) => mark.row === row) || own.claims.some((mark) => mark.row === row)
        return (
          <BlockText
            key={block.start}
            index={index}
            measure={drawn.measureElement}
            painted={own}
            text={text.slice(block.start, block.end)}
            row={isHere ? row : null}
            at={own.elements?.some((element) => elementKey(element) === at) ? at : null}
            place={block.locator === blocks[index - 1]?.locator ? undefined : block.locator}
            isTitle={block.start === 0 && startsWithTitle(article)}
          />
        )
      })}
    </div>
  )
}

/** In pixels, by characters: about 70 in a line of the measure. */
function estimatedHeight({ start, end }: Block): number {
  return Math.ceil((end - start) / 70) * 29 + 15
}

/** The index of the block that a character stands in, or of the last one before it. */
function blockAt(blocks: readonly Block[], offset: number): number {
  return Math.max(
    0,
    blocks.findLastIndex(({ start }) => start <= offset),
  )
}

type Drawn = Virtualizer<HTMLElement, Element>

/** Scrolls to the current row where it is out of sight, and to wherever the strip or a restart asks for. */
function useRevealed(
  article: Article,
  drawn: Drawn,
  scroller: HTMLElement | null,
  body: RefObject<HTMLElement | null>,
): void {
  const row = useCursor((state) => state.row)
  const goal = useReading((state) => state.goal)
  useEffect(() => {
    const place = rowNamed(article, row)
    if (!place || !body.current || !scroller) return
    const find = () =>
      body.current?.querySelector(
        `[data-rows~="${CSS.escape(place.id)}"], [data-sentence="${CSS.escape(place.id)}"]`,
      )
    return revealOrDraw(find, scroller, () =>
      drawn.scrollToIndex(blockAt(article.blocks, place.start), { align: 'center' }),
    )
    // Only going to another row scrolls: a verdict on this one moves nothing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [row, scroller])
  useEffect(() => {
    if (goal === null || goal.offset === null || !scroller) return
    if (goal.offset === 0) scroller.scrollTo({ top: 0 })
    else drawn.scrollToIndex(blockAt(article.blocks, goal.offset), { align: 'start' })
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [goal, scroller])
}

/** Scrolls to the current element of the text where it is out of sight. */
function useRevealedElement(
  { blocks }: Article,
  element: CheckableElement | undefined,
  drawn: Drawn,
  scroller: HTMLElement | null,
  body: RefObject<HTMLElement | null>,
): void {
  const key = element && elementKey(element)
  useEffect(() => {
    if (!element || !scroller) return
    const find = () => body.current?.querySelector('.element--here')
    return revealOrDraw(find, scroller, () =>
      drawn.scrollToIndex(blockAt(blocks, element.start), { align: 'center' }),
    )
    // Only going to another element scrolls: a tick on this one moves nothing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, scroller])
}

/** Scrolls to what is found, after its block was drawn where it is not yet; returns how to give that up. */
function revealOrDraw(
  find: () => Element | null | undefined,
  scroller: HTMLElement,
  draw: () => void,
): (() => void) | undefined {
  if (reveal(find(), scroller)) return undefined
  draw()
  // It is drawn, and measured, a moment later.
  const frame = requestAnimationFrame(() => requestAnimationFrame(() => reveal(find(), scroller)))
  return () => cancelAnimationFrame(frame)
}

/** Scrolls to an element unless it is in sight already, or fills the sight; false where there is none. */
function reveal(element: Element | null | undefined, scroller: HTMLElement | null): boolean {
  if (!element || !scroller) return false
  const { top, bottom } = element.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  const fills = top <= frame.top && bottom >= frame.bottom
  if (!fills && (top < frame.top || bottom > frame.bottom))
    element.scrollIntoView({ block: 'center', behavior: 'auto' })
  return true
}

/** Keeps note of which part of the text is in sight. */
function useInSight(blocks: readonly Block[], { range }: Drawn): void {
  const start = blocks[range?.startIndex ?? -1]?.start
  const end = blocks[range?.endIndex ?? -1]?.end
  useEffect(() => {
    useReading.setState({ inSight: start === undefined || end === undefined ? null : { start, end } })
  }, [start, end])
}
