import { memo, useEffect, useMemo, useRef } from 'react'
import type { Article, Block } from '../../../core/model/article'
import { startsWithTitle } from '../../../core/model/summary'
import { marksBySpan, segmentsOf } from '../../../core/text/segments'
import { goTo, useCursor } from '../../lib/cursor'
import { useLibrary } from '../../lib/library'
import { type TextMark, textMarks } from './textMarks'

/** The canonical text in its blocks; every piece knows its start, so that a selection can be mapped to the text. */
export function ArticleText({ article }: { article: Article }) {
  const scale = useLibrary((state) => state.start?.scale)
  const row = useCursor((state) => state.row)
  const body = useRef<HTMLDivElement>(null)
  const marks = useMemo(() => marksBySpan(article.blocks, textMarks(article, scale ?? [])), [article, scale])

  useEffect(() => {
    if (row === null) return
    const piece = body.current?.querySelector(`[data-rows~="${CSS.escape(row)}"]`)
    piece?.scrollIntoView({ block: 'center', behavior: 'auto' })
  }, [row])

  return (
    <div className="text" ref={body} lang={article.details.language || undefined}>
      {article.blocks.map((block, index) => {
        const own = marks[index] ?? []
        const isHere = own.some((mark) => mark.row === row)
        return (
          <BlockText
            key={block.start}
            block={block}
            text={article.text.slice(block.start, block.end)}
            marks={own}
            look={own.map((mark) => `${mark.row} ${mark.look} ${mark.start} ${mark.end}`).join('|')}
            row={isHere ? row : null}
            place={block.locator === article.blocks[index - 1]?.locator ? undefined : block.locator}
            isTitle={block.start === 0 && startsWithTitle(article)}
          />
        )
      })}
    </div>
  )
}

interface BlockProps {
  readonly block: Block
  readonly text: string
  readonly marks: readonly TextMark[]
  /** Everything the marks look like, as one string: a block renders again only when it changes. */
  readonly look: string
  readonly row: string | null
  readonly isTitle: boolean
  /** Where the block is in the file, shown at the first block there. */
  readonly place: string | undefined
}

const BlockText = memo(
  function BlockText({ block, text, marks, row, isTitle, place }: BlockProps) {
    const pieces = segmentsOf(block, marks).map((segment) => (
      <Piece
        key={segment.start}
        start={segment.start}
        text={text.slice(segment.start - block.start, segment.end - block.start)}
        marks={segment.marks}
        row={row}
      />
    ))
    if (isTitle)
      return (
        <h1 className="article__title" data-place={place} dir="auto">
          {pieces}
        </h1>
      )
    switch (block.kind) {
      case 'heading':
        return (
          <h2 className={`text__heading text__heading--${block.level ?? 2}`} data-place={place} dir="auto">
            {pieces}
          </h2>
        )
      case 'quotation':
        return (
          <blockquote data-place={place} dir="auto">
            {pieces}
          </blockquote>
        )
      case 'listItem':
        return (
          <p className="text__item" data-place={place} dir="auto">
            {pieces}
          </p>
        )
      case 'caption':
        return (
          <p className="text__caption" data-place={place} dir="auto">
            {pieces}
          </p>
        )
      case 'tableRow':
        return (
          <p className="text__row" data-place={place} dir="auto">
            {pieces}
          </p>
        )
      case 'paragraph':
        return (
          <p data-place={place} dir="auto">
            {pieces}
          </p>
        )
    }
  },
  (before, after) => before.look === after.look && before.row === after.row && before.text === after.text,
)

interface PieceProps {
  readonly start: number
  readonly text: string
  readonly marks: readonly TextMark[]
  readonly row: string | null
}

/**
 * A stretch of text under the same marks. A click goes to the shortest claim there; by keyboard, use the checklist.
 */
function Piece({ start, text, marks, row }: PieceProps) {
  if (marks.length === 0) return <span data-start={start}>{text}</span>
  const shortest = marks.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a))
  const isHere = marks.some((mark) => mark.row === row)
  const looks = [...new Set(marks.map((mark) => mark.look))]
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <span
      data-start={start}
      data-rows={marks.map((mark) => mark.row).join(' ')}
      className={['claimed', ...looks, isHere ? 'claimed--here' : ''].join(' ').trim()}
      onClick={() => document.getSelection()?.isCollapsed && goTo(shortest.row)}
    >
      {text}
    </span>
  )
}
