import { Fragment, memo, type ReactNode, type Ref } from 'react'
import type { Block } from '../../../core/model/article'
import { segmentsOf } from '../../../core/text/segments'
import { struckSegments } from '../../../core/text/struckWords'
import { goTo } from '../../lib/checking/cursor'
import { StruckText } from '../../ui/StruckText'
import { elementPieces } from './ElementPieces'
import { NoteSign } from './NoteSign'
import type { ClaimMark, PaintedBlock, SentenceMark } from './blockPainter'

interface BlockProps {
  readonly painted: PaintedBlock
  readonly text: string
  /** The current row if it is in this block, else null. */
  readonly row: string | null
  /** The current element if it is in this block, else null. */
  readonly at: string | null
  readonly isTitle: boolean
  /** Where the block is in the file, shown at the first block there. */
  readonly place: string | undefined
  readonly index: number
  readonly measure: Ref<HTMLElement>
}

/** One block of the text: its sentences with their signs, and in them the words of claims. */
export const BlockText = memo(
  function BlockText({ painted, text, row, at, isTitle, place, index, measure }: BlockProps) {
    const { block, sentences } = painted
    const content = segmentsOf(block, sentences).map(({ start, end, marks: [sentence] }) => {
      const parts = struckSegments(block, { start, end })
      const pieces = parts.map(({ struck, ...part }) => (
        <Fragment key={part.start}>
          {part.start > start && <StruckText words={struck} />}
          {part.start < part.end && piecesOf(painted, text, part, row, at)}
        </Fragment>
      ))
      return (
        <Fragment key={start}>
          {/* What is struck out before a sentence is no part of it. */}
          <StruckText words={parts[0]?.struck ?? []} isFirst={start === block.start} />
          {sentence ? (
            <SentenceText
              sentence={sentence}
              // A sentence over two blocks has its sign where it begins.
              isStart={sentence.start === start}
              isHere={
                row === sentence.row ||
                painted.claims.some((claim) => claim.row === row && overlap(claim, sentence))
              }
            >
              {pieces}
            </SentenceText>
          ) : (
            pieces
          )}
        </Fragment>
      )
    })
    const { tag: Tag, className } = elementOf(block, isTitle)
    return (
      <Tag ref={measure as Ref<never>} data-index={index} className={className} dir="auto">
        {place !== undefined && <span className="text__place" data-place={place} />}
        {content}
      </Tag>
    )
  },
  (before, after) =>
    before.painted.look === after.painted.look &&
    before.row === after.row &&
    before.at === after.at &&
    before.text === after.text &&
    before.painted.block.struck === after.painted.block.struck &&
    before.index === after.index,
)

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

function elementOf(block: Block, isTitle: boolean) {
  if (isTitle) return { tag: 'h1', className: 'article__title' } as const
  switch (block.kind) {
    case 'heading':
      return { tag: 'h2', className: `text__heading text__heading--${block.level ?? 2}` } as const
    case 'quotation':
      return { tag: 'blockquote', className: 'text__quotation' } as const
    case 'listItem':
      return { tag: 'p', className: 'text__item' } as const
    case 'caption':
      return { tag: 'p', className: 'text__caption' } as const
    case 'tableRow':
      return { tag: 'p', className: 'text__row' } as const
    case 'paragraph':
      return { tag: 'p', className: 'text__paragraph' } as const
  }
}

function piecesOf(
  { block, claims, elements }: PaintedBlock,
  text: string,
  span: { readonly start: number; readonly end: number },
  row: string | null,
  at: string | null,
): ReactNode[] {
  if (elements)
    return elementPieces({
      text: text.slice(span.start - block.start, span.end - block.start),
      span,
      elements,
      at,
    })
  return segmentsOf(span, claims).map(({ start, end, marks }) => (
    <Piece
      key={start}
      start={start}
      text={text.slice(start - block.start, end - block.start)}
      marks={marks}
      row={row}
    />
  ))
}

interface SentenceProps {
  readonly sentence: SentenceMark
  readonly isStart: boolean
  readonly isHere: boolean
  readonly children: ReactNode
}

/** A sentence with its sign in the margin; a click on words that no claim has goes to it. */
function SentenceText({ sentence, isStart, isHere, children }: SentenceProps) {
  const { row, state, notes, isChanged } = sentence
  const className = [
    'sentence',
    `sentence--${state}`,
    isStart ? 'sentence--start' : '',
    isHere ? 'sentence--here' : '',
  ]
  return (
    // By keyboard, use the checklist.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <span
      data-sentence={row}
      className={className.filter(Boolean).join(' ')}
      onClick={(event) => {
        if (event.defaultPrevented || !document.getSelection()?.isCollapsed) return
        goTo(row)
      }}
    >
      {isStart && isChanged && <span className="sentence__changed" />}
      {isStart && notes.length > 0 && <NoteSign notes={notes} />}
      {children}
    </span>
  )
}

interface PieceProps {
  readonly start: number
  readonly text: string
  readonly marks: readonly ClaimMark[]
  readonly row: string | null
}

/**
 * A stretch of text under the same claims, which looks like the least finished of them. A click goes to the shortest
 * claim there; by keyboard, use the checklist.
 */
function Piece({ start, text, marks, row }: PieceProps) {
  const [first] = marks
  if (!first) return <span data-start={start}>{text}</span>
  const shortest = marks.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a), first)
  const { look } = marks.reduce((a, b) => (b.rank > a.rank ? b : a), first)
  const isHere = marks.some((mark) => mark.row === row)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <span
      data-start={start}
      data-rows={marks.map((mark) => mark.row).join(' ')}
      data-drop-claim={shortest.row.replace(/^claim:/, '')}
      className={['claimed', look, isHere ? 'claimed--here' : ''].join(' ').trim()}
      onClick={(event) => {
        if (!document.getSelection()?.isCollapsed) return
        event.preventDefault()
        goTo(shortest.row)
      }}
    >
      {text}
    </span>
  )
}
