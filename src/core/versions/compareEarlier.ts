import type { Block } from '../model/article'
import { findSentences } from '../sentences/sentences'
import { compareTexts, type Piece, type Read } from './compareTexts'

/** What differs between an earlier text, of which only the words are kept, and a later one, word by word. */
export function compareEarlier(earlier: string, later: Read): Piece[] {
  return compareTexts({ text: earlier, sentences: findSentences(earlier, blocksOf(earlier)) }, later)
}

/** The blocks of a canonical text: an empty line stands between them. */
function blocksOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ index, 0: words }) => ({
    kind: 'paragraph',
    start: index,
    end: index + words.length,
  }))
}
