import type { Span } from '../model/anchor'

/** The runs of text between white space inside `span`, in UTF-16 code units. */
export function wordsIn(text: string, span: Span): Span[] {
  const words: Span[] = []
  for (const match of text.slice(span.start, span.end).matchAll(/\S+/g)) {
    const start = span.start + match.index
    words.push({ start, end: start + match[0].length })
  }
  return words
}

/** The characters inside `span` as a person counts them: an emoji or an accented letter is one; white space is left out. */
export function charactersIn(text: string, span: Span): Span[] {
  const characters: Span[] = []
  for (const { segment, index } of graphemes.segment(text.slice(span.start, span.end))) {
    const start = span.start + index
    if (segment.trim() !== '') characters.push({ start, end: start + segment.length })
  }
  return characters
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
