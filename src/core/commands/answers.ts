import { isSameQuestion } from '../checklist/questions'
import type { Claim } from '../model/claim'
import type { WriterNote } from '../model/writerNote'
import type { Context } from './act'
import { withWording } from './opinions'

/** The claim that a note answers a question about, if it answers one. */
export function claimAnswered(claims: readonly Claim[], { question }: WriterNote): Claim | undefined {
  return question === undefined ? undefined : claims.find((claim) => isSameQuestion(claim.question, question))
}

/** The claims with the answers that the writer's notes give to questions about them; each answer is added once. */
export function withAnswers(
  claims: readonly Claim[],
  notes: readonly WriterNote[],
  context: Context,
): Claim[] {
  return claims.map((claim) => {
    const given = notes
      .filter(({ question }) => question !== undefined && isSameQuestion(claim.question, question))
      .map(({ text }) => text)
    const answer = answersJoined(claim.answer ?? '', given)
    return answer === undefined ? claim : withWording(claim, 'answer', answer, context)
  })
}

/** An answer with those that came in added; undefined if it has all of them. */
export function answersJoined(known: string, given: readonly string[]): string | undefined {
  const added = given.filter((text) => !known.includes(text))
  if (added.length === 0) return undefined
  return [known, ...new Set(added)].filter((text) => text !== '').join('\n\n')
}
