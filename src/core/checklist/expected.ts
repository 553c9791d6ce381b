import type { Command } from '../commands'
import type { Article } from '../model/article'
import type { Claim } from '../model/claim'

type Named<Type extends Command['type']> = Extract<Command, { readonly type: Type }>
type OnClaim = Named<'setVerdict' | 'clearVerdict' | 'dismissClaim' | 'restoreClaim'>

/** The commands that a single key gives, many times an hour. */
export type ExpectedCommand = OnClaim | Named<'passSentence'>

const types: readonly string[] = [
  'setVerdict',
  'clearVerdict',
  'dismissClaim',
  'restoreClaim',
  'passSentence',
] satisfies readonly ExpectedCommand['type'][]

/** Whether it is known at once how an article will look after a command. */
export function isExpected(command: Command): command is ExpectedCommand {
  return types.includes(command.type)
}

/**
 * How an article will look once a command of this person is saved, for the window to show meanwhile. It is no act: what
 * counts is what the act makes of it, which is shown as soon as it is on the disk.
 */
export function expectedArticle(
  article: Article,
  command: ExpectedCommand,
  { person, time }: { readonly person: string; readonly time: string },
): Article {
  if (command.type === 'passSentence') {
    const { start, nothingToCheck } = command
    const sentences = article.sentences.map((one) => (one.start === start ? { ...one, nothingToCheck } : one))
    return { ...article, sentences }
  }
  const expected = (claim: Claim) => expectedClaim(claim, command, { by: person, at: time, line: '' })
  return {
    ...article,
    claims: article.claims.map((claim) => (claim.id === command.claim ? expected(claim) : claim)),
  }
}

function expectedClaim(
  claim: Claim,
  command: OnClaim,
  giver: Omit<NonNullable<Claim['verdict']>, 'rating'>,
): Claim {
  const { signOff: _, ...unsigned } = claim
  const { verdict: _verdict, rivals: _rivals, ...unrated } = unsigned
  const { formerly: _formerly, ...bare } = unrated
  switch (command.type) {
    case 'setVerdict':
      return { ...bare, verdict: { rating: command.rating, ...giver }, dismissed: false }
    case 'clearVerdict':
      return unrated
    case 'dismissClaim':
      return { ...unsigned, dismissed: true }
    case 'restoreClaim':
      return { ...claim, dismissed: false }
  }
}
