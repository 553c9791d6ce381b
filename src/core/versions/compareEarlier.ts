import type { Article, Block } from '../model/article'
import { findSentences } from '../sentences/sentences'
import { compareTexts, type Piece } from './compareTexts'

/**
 * What differs between an earlier text of an article, by its place among the earlier ones, and the present one, word by
 * word. No pieces where there is no such text.
 */
export function compareEarlier({ earlier, text, sentences }: Article, version: number): Piece[] {
  const before = earlier?.[version]?.text
  if (before === undefined) return []
  return compareTexts(
    { text: before, sentences: findSentences(before, blocksOf(before)) },
    { text, sentences },
  )
}

/** The blocks of a canonical text: an empty line stands between them. */
function blocksOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ index, 0: words }) => ({
    kind: 'paragraph',
    start: index,
    end: index + words.length,
  }))
}
