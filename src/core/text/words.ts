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
