import type { Span } from '../model/anchor'

/**
 * All matches of a global pattern in order, or the first `most` of them. Unlike String.matchAll, this doesn't copy the
 * pattern: the runtime may have to compile the copy of a long pattern again, which costs more than the search.
 */
export function matchesOf(pattern: RegExp, text: string, most = Infinity): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  for (const match of eachMatch(pattern, text)) if (matches.push(match) >= most) break
  return matches
}

/** All matches of a global pattern, one at a time: a text may have so many that keeping them costs more than the search. */
export function* eachMatch(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  for (let from = 0; ;) {
    pattern.lastIndex = from // others may search with the same expression in between
    const match = pattern.exec(text)
    if (match === null) return
    from = match.index + Math.max(match[0].length, 1)
    yield match
  }
}

/** Where a global pattern matches, in UTF-16 code units, in order. */
export function spansOf(pattern: RegExp, text: string): Span[] {
  return matchesOf(pattern, text).map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
}

/**
 * All matches in the lines of a text, in order, each with the place of its line in UTF-16 code units; `patternFor` gives the
 * global pattern for a line, if a cheap first test shows that it may match there. It must not match line breaks.
 */
export function* matchesInLines(
  text: string,
  patternFor: (line: string) => RegExp | undefined,
): Generator<{ readonly match: RegExpExecArray; readonly at: number }> {
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const line = text.slice(start, end)
    const pattern = patternFor(line)
    if (pattern) for (const match of matchesOf(pattern, line)) yield { match, at: start }
    start = end + 1
  }
}

/** Where a global pattern matches in the lines that pass a cheap first test, in UTF-16 code units, in order. */
export const spansInLines = (pattern: RegExp, some: RegExp, text: string): Span[] =>
  Array.from(
    matchesInLines(text, (line) => (some.test(line) ? pattern : undefined)),
    spanOf,
  )

/** Where a match in a line is in the text. */
export const spanOf = ({ match, at }: { readonly match: RegExpExecArray; readonly at: number }): Span => ({
  start: at + match.index,
  end: at + match.index + match[0].length,
})
