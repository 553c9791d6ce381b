import type { Article, Block } from '../../core/model/article'
import type { Span } from '../../core/model/anchor'
import { sentenceStates } from '../../core/checklist/coverage'
import { overlaps } from '../../core/text/anchors'
import type { NumberedClaim } from './chosenClaims'
import type { AnnotatedBlock, Segment } from './reportModel'

/** A claim's place in the text, and its number in the report. */
interface Mark extends Span {
  readonly number: number
}

type Piece = Span & Pick<Segment, 'claims' | 'unread'>

/** The article block by block, each split wherever a claim or an unread sentence starts or ends. */
export function annotatedText(article: Article, claims: readonly NumberedClaim[]): AnnotatedBlock[] {
  const marks = claims.map(({ claim: { anchor }, number }) => ({
    start: anchor.start,
    end: anchor.end,
    number,
  }))
  const unread = unreadSentences(article)
  const pieces = article.blocks.map((block) => piecesOf(block, marks, unread))
  const last = lastPieces(pieces.flat())
  return article.blocks.map((block, index) => ({
    kind: block.kind,
    segments: (pieces[index] ?? []).map((piece) => ({
      text: article.text.slice(piece.start, piece.end),
      claims: piece.claims,
      ends: piece.claims.filter((number) => last.get(number) === piece),
      unread: piece.unread,
    })),
  }))
}

function unreadSentences(article: Article): Span[] {
  return sentenceStates(article).flatMap(({ sentence, state }) => (state === 'unread' ? [sentence] : []))
}

/**
 * Splits a block at every boundary, so that each claim covers a piece entirely or not at all, however claims overlap.
 */
function piecesOf(block: Block, marks: readonly Mark[], unread: readonly Span[]): Piece[] {
  const here = marks.filter((mark) => overlaps(mark, block)).toSorted((a, b) => length(a) - length(b))
  const unseen = unread.filter((span) => overlaps(span, block))
  const cuts = [...here, ...unseen]
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > block.start && at < block.end)
  const edges = [...new Set([block.start, ...cuts, block.end])].toSorted((a, b) => a - b)
  return edges.slice(1).map((end, index) => {
    const piece = { start: edges[index] ?? block.start, end }
    return {
      ...piece,
      claims: here.filter((mark) => overlaps(mark, piece)).map((mark) => mark.number),
      unread: unseen.some((span) => overlaps(span, piece)),
    }
  })
}

/** The last piece of every claim; a claim may extend over several blocks. */
function lastPieces(pieces: readonly Piece[]): ReadonlyMap<number, Piece> {
  return new Map(pieces.flatMap((piece) => piece.claims.map((number) => [number, piece] as const)))
}

function length({ start, end }: Span): number {
  return end - start
}
