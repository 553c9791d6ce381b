import type { Claim } from '../model/claim'
import type { ElementMark } from '../model/elementMark'
import { labelLength, shorten } from '../text/shorten'

/** Whether the writer was asked about a claim or an element and has not answered yet. */
export function isAsked({ question = '', answer = '' }: Pick<Claim, 'question' | 'answer'>): boolean {
  return question !== '' && answer === ''
}

/** How a question stands in the checked copy; an answer to that comment is an answer to it. */
export function questionLine(question: string): string {
  return `Question to the writer: ${question}`
}

/** The question in a comment of a checked copy; undefined if it asks none. */
export function questionIn(comment: string): string | undefined {
  const lines = comment.split('\n')
  const at = lines.findLastIndex((line) => line.startsWith(questionLine('')))
  if (at < 0) return undefined
  return [lines[at]!.slice(questionLine('').length), ...lines.slice(at + 1)].join('\n').trim()
}

/** Whether two questions are the same, apart from white space: a word processor keeps no empty lines. */
export function isSameQuestion(one: string | undefined, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  return one !== undefined && plain(one) !== '' && plain(one) === plain(other)
}

/** The claims with a question that the writer has not answered yet. */
export function openQuestions(claims: readonly Claim[]): Claim[] {
  return claims.filter((claim) => !claim.dismissed && isAsked(claim))
}

/** What the writer is asked about an element: with its words, since many elements are asked the same. */
export function elementQuestion({ anchor, question = '' }: Pick<ElementMark, 'anchor' | 'question'>): string {
  return question === '' ? '' : `“${shorten(anchor.exact, labelLength)}”: ${question}`
}

/** The queried elements that the writer has not answered for and nobody has ticked since. */
export function openElementQuestions(marks: readonly ElementMark[] = []): ElementMark[] {
  return marks.filter((mark) => !mark.tick && isAsked(mark))
}
