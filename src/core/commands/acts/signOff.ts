import { z } from 'zod'
import { isContested } from '../../checklist/contested'
import { isSamePerson } from '../../checklist/samePerson'
import { Identifier } from '../../model/identifier'
import { counted } from '../../text/counted'
import { act, CommandRefused } from '../act'
import { claimNamed, withClaim } from '../claims'
import { hasUnseenVerdict } from '../opinions'

/** A second person agrees with a verdict and its evidence. Nobody signs off their own verdict. */
export const signOff = act({
  input: z.object({ claim: Identifier }),
  describe: () => 'sign off',
  describeMany: (count) => `sign off ${counted(count, 'claim')}`,
  apply: (article, { claim: id }, context) => {
    const claim = claimNamed(article, id)
    const { verdict } = claim
    if (!verdict || claim.dismissed)
      throw new CommandRefused('There is no verdict to sign off yet. Nothing was changed.')
    if (isContested(claim))
      throw new CommandRefused('The verdicts on this claim contradict each other. Settle on one first.')
    if (isSamePerson(verdict.by, context.person)) {
      throw new CommandRefused(
        `${verdict.by} gave this verdict, so a second person must sign it off: change the name under “Checking as”, or leave it to them.`,
      )
    }
    if (hasUnseenVerdict(claim, context))
      throw new CommandRefused('The verdict was changed in the meantime. Nothing was signed off.')
    return withClaim(article, id, (current) => ({
      ...current,
      signOff: { by: context.person, at: context.time },
    }))
  },
})
