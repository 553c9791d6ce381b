import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, memo, type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'
import type { SourceContent } from '../../../contract/answers'
import type { Span } from '../../../core/model/anchor'
import type { Block } from '../../../core/model/article'
import { struckSegments } from '../../../core/text/struckWords'
import { selectedSpan } from '../../lib/checking/textSelection'
import { ScrollRegion } from '../../ui/ScrollRegion'
import { StruckText } from '../../ui/StruckText'
import { sentenceFrom } from './sentenceFrom'
import { scrollToSpan, selectSpan } from './selectSpan'
import { useMarks } from './useMarks'

interface Props {
  readonly content: SourceContent
  readonly hits: readonly Span[]
  /** The place of those one is at, and the passage around it. */
  readonly here: Span | null
  readonly passage: Span | null
  /** What is evidence already. */
  readonly taken: readonly Span[]
  /** Where to go. */
  readonly goal: Span | null
  readonly onSelect: (span: Span | null) => void
}

/** Up to so many blocks the whole text is drawn, so that all of it can be selected; of a longer one what is in sight. */
const drawnWhole = 300

/** A source's text with the places in its file in the margin. */
export function SourceText({ content, hits, here, passage, taken, goal, onSelect }: Props) {
  const { text, blocks, details } = content
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const body = useRef<HTMLDivElement>(null)
  const drawn = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => Math.ceil((blocks[index]!.end - blocks[index]!.start) / 60) * 25 + 12,
    overscan: blocks.length <= drawnWhole ? blocks.length : 8,
  })
  const items = drawn.getVirtualItems()
  const [first, last] = [items[0], items.at(-1)]
  const inSight = { start: first?.index ?? 0, end: last?.index ?? 0 }
  useMarks(body, inSight, { hits, here, passage, taken })

  useEffect(() => {
    const read = () => {
      const selection = document.getSelection()
      onSelect(body.current ? selectedSpan(selection, body.current) : null)
    }
    document.addEventListener('selectionchange', read)
    return () => {
      document.removeEventListener('selectionchange', read)
      onSelect(null)
    }
  }, [onSelect])

  useEffect(() => {
    if (!goal || !scroller) return
    const index = blocks.findLastIndex(({ start }) => start <= goal.start)
    drawn.scrollToIndex(Math.max(0, index), { align: 'center' })
    // It is drawn, and measured, a moment later.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => body.current && scrollToSpan(body.current, goal, scroller)),
    )
    return () => cancelAnimationFrame(frame)
    // Only another goal scrolls.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [goal, scroller])

  /** Sentence by sentence: Shift with an arrow then widens the selection as in any text. */
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined
    if (!by || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || !body.current) return
    event.preventDefault()
    const from = selectedSpan(document.getSelection(), body.current)
    const sentence = sentenceFrom(text, blocks, from ?? firstInSight(blocks, inSight.start), by)
    if (sentence) selectSpan(body.current, sentence, scroller)
  }

  return (
    <ScrollRegion className="source__scroll" label="Text of the source" role="group" ref={setScroller}>
      {content.notices.map((notice) => (
        <p key={notice} className="source__notice">
          {notice}
        </p>
      ))}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its keys act in the region that has the focus */}
      <div
        ref={body}
        className="source__text"
        lang={details.language || undefined}
        onKeyDown={onKeyDown}
        style={{ paddingTop: first?.start ?? 0, paddingBottom: drawn.getTotalSize() - (last?.end ?? 0) }}
      >
        {items.map(({ index }) => {
          const block = blocks[index]
          if (!block) return null
          return (
            <SourceBlock
              key={block.start}
              index={index}
              measure={drawn.measureElement}
              block={block}
              text={text.slice(block.start, block.end)}
              place={block.locator === placeBefore(blocks, index) ? undefined : block.locator}
            />
          )
        })}
      </div>
    </ScrollRegion>
  )
}

function firstInSight(blocks: readonly Block[], index: number): Span {
  const start = blocks[index]?.start ?? 0
  return { start, end: start }
}

/** Where the block before ends. */
function placeBefore(blocks: readonly Block[], index: number): string | undefined {
  const before = blocks[index - 1]
  return before?.turns?.at(-1)?.locator ?? before?.locator
}

interface BlockProps {
  readonly block: Block
  readonly text: string
  readonly place: string | undefined
  readonly index: number
  readonly measure: Ref<HTMLElement>
}

/** One block; where a page turns within it, another piece begins, with the page's number in the margin. */
const SourceBlock = memo(function SourceBlock({ block, text, place, index, measure }: BlockProps) {
  const starts = [
    { at: block.start, locator: undefined },
    ...(block.turns ?? []).filter(({ at }) => at > block.start && at < block.end),
  ]
  const pieces = starts.flatMap(({ at, locator }, piece) =>
    struckSegments(block, { start: at, end: starts[piece + 1]?.at ?? block.end }).map((part, index) => ({
      ...part,
      locator: index === 0 ? locator : undefined,
    })),
  )
  return (
    <p
      ref={measure as Ref<HTMLParagraphElement>}
      data-index={index}
      data-place={place}
      dir="auto"
      className={`source__block source__block--${block.kind}`}
    >
      {pieces.map(({ start, end, struck, locator }) => (
        <Fragment key={start}>
          <StruckText words={struck} />
          {start < end && (
            <span data-start={start} data-turn={locator}>
              {text.slice(start - block.start, end - block.start)}
            </span>
          )}
        </Fragment>
      ))}
    </p>
  )
})
