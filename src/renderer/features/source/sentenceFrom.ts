import type { Span } from '../../../core/model/anchor'
import type { Block } from '../../../core/model/article'
import { trimSpan } from '../../../core/text/anchors'

/**
 * The sentence after or before a span, in UTF-16 code units of the text; from an empty span, the one it stands in.
 * Undefined at the text's end.
 */
export function sentenceFrom(
  text: string,
  blocks: readonly Block[],
  { start, end }: Span,
  by: 1 | -1,
): Span | undefined {
  const from = Math.max(
    0,
    blocks.findLastIndex((block) => block.start <= start),
  )
  const near = blocks.slice(Math.max(0, from - 1), from + 3).flatMap((block) => sentencesOf(text, block))
  if (start === end) return near.find((sentence) => sentence.end > start)
  return by === 1
    ? near.find((sentence) => sentence.start >= end)
    : near.findLast((sentence) => sentence.end <= start)
}

function sentencesOf(text: string, block: Block): Span[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' })
  return [...segmenter.segment(text.slice(block.start, block.end))].flatMap(({ index, segment }) => {
    const start = block.start + index
    return trimSpan(text, { start, end: start + segment.length }) ?? []
  })
}
