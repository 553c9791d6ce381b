import type { Span } from '../model/anchor'

/**
 * All matches of a global pattern in order, or the first `most` of them. Unlike String.matchAll, this doesn't copy the
 * pattern: the runtime may have to compile the copy of a long pattern again, which costs more than the search.
 */
export function matchesOf(pattern: RegExp, text: string, most = Infinity): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (matches.push(match) >= most) break
    if (match[0] === '') pattern.lastIndex++
  }
  return matches
}

/** Where a global pattern matches, in UTF-16 code units, in order. */
export function spansOf(pattern: RegExp, text: string): Span[] {
  return matchesOf(pattern, text).map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
}

/**
 * Where a global pattern matches in the lines of a text that pass a cheap first test, in UTF-16 code units, in order. The
 * pattern must not match line breaks.
 */
export function spansInLines(pattern: RegExp, some: RegExp, text: string): Span[] {
  const spans: Span[] = []
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)
    const line = text.slice(start, end)
    if (some.test(line))
      for (const match of matchesOf(pattern, line))
        spans.push({ start: start + match.index, end: start + match.index + match[0].length })
    start = end + 1
  }
  return spans
}
