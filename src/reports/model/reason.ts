import { findSentences } from '../../core/sentences/sentences'
import { shorten } from '../../core/text/shorten'

/** The longest reason, in UTF-16 code units. */
const reasonLength = 240

/** The reason for a claim's rating in one sentence: the first that the checker wrote. */
export function reasonOf(rationale: string): string {
  const text = rationale.trim()
  if (text === '') return ''
  const [first] = findSentences(text, [{ kind: 'paragraph', start: 0, end: text.length }])
  return shorten(first ? text.slice(first.start, first.end) : text, reasonLength)
}
