import { elementQuestion, isSameQuestion } from '../checklist/questions'
import type { Span } from '../model/anchor'
import type { Claim } from '../model/claim'
import type { ElementMark } from '../model/elementMark'
import { overlaps } from '../text/anchors'
import type { Context } from './act'
import { answersJoined } from './answers'
import { reworded } from './opinions'

/** A queried element: how its question stood in the checked copy, and where its words are in the text that came back. */
export interface AskedElement {
  readonly asked: string
  readonly mark: ElementMark
}

/** The marks as queries of the text they stand in. */
export function askedElements(marks: readonly ElementMark[] = []): AskedElement[] {
  return marks.map((mark) => ({ asked: elementQuestion(mark), mark }))
}

/** The marks with the answers that the writer's notes on these claims give; each answer is added once. */
export function withElementAnswers(
  elements: readonly AskedElement[],
  noted: readonly Claim[],
  context: Context,
): ElementMark[] {
  const answers = new Map<ElementMark, string[]>()
  for (const { anchor, notes = [] } of noted)
    for (const { question, text } of notes) {
      const mark = elementAnswered(elements, question, anchor)
      if (mark) answers.set(mark, [...(answers.get(mark) ?? []), text])
    }
  return elements.map(({ mark }) => {
    const answer = answersJoined(mark.answer ?? '', answers.get(mark) ?? [])
    return answer === undefined ? mark : { ...mark, ...reworded(mark, 'answer', answer, context) }
  })
}

/** The claims without those that are nothing but the writer's answers to queries of elements. */
export function withoutAnswersOnly(claims: readonly Claim[], elements: readonly AskedElement[]): Claim[] {
  return claims.filter(({ origin, notes = [], anchor }) => {
    const isAnswer = notes.every(({ question }) => elementAnswered(elements, question, anchor) !== undefined)
    return origin !== 'writer' || notes.length === 0 || !isAnswer
  })
}

/** The element that is asked about so: where several with the same words are, the one at that place. */
function elementAnswered(
  elements: readonly AskedElement[],
  question: string | undefined,
  place: Span,
): ElementMark | undefined {
  if (question === undefined) return undefined
  const same = elements.filter(({ asked }) => isSameQuestion(asked, question))
  const there = same.length > 1 ? same.filter(({ mark }) => overlaps(mark.anchor, place)) : same
  return there.length === 1 ? there[0]!.mark : undefined
}
