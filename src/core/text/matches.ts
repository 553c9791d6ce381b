import type { Span } from '../model/anchor'

/**
 * All matches of a global pattern in order. Unlike String.matchAll, this doesn't copy the pattern: the runtime may have
 * to compile the copy of a long pattern again, which costs more than the search.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return matches
}

/** Where a global pattern matches, in UTF-16 code units, in order. */
export function spansOf(pattern: RegExp, text: string): Span[] {
  return matchesOf(pattern, text).map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
}
