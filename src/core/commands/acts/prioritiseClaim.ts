import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { Urgency } from '../../model/urgency'
import { act } from '../act'
import { withClaim } from '../claims'

/** Puts a claim before or after all others in the order of checking, or back among them. */
export const prioritiseClaim = act({
  input: z.object({ claim: Identifier, urgency: Urgency }),
  describe: ({ urgency }) => (urgency === 'normal' ? 'check in its turn' : `check ${urgency}`),
  apply: (article, { claim, urgency }) =>
    withClaim(article, claim, ({ urgency: _, ...rest }) => {
      if (urgency === 'normal') return rest
      // A claim that is to be checked first can't be set aside.
      return { ...rest, urgency, dismissed: urgency === 'last' && rest.dismissed }
    }),
})
