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
    const known = claim.answer ?? ''
    const answers = notes
      .filter(({ question }) => question !== undefined && isSameQuestion(claim.question, question))
      .map(({ text }) => text)
      .filter((text) => !known.includes(text))
    if (answers.length === 0) return claim
    const all = [known, ...new Set(answers)].filter((text) => text !== '')
    return withWording(claim, 'answer', all.join('\n\n'), context)
  })
}
