import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { act } from '../act'
import { withClaim } from '../claims'
import { withVerdict } from '../opinions'

/** Withdraws a verdict; what was written and gathered stays. */
export const clearVerdict = act({
  input: z.object({ claim: Identifier }),
  describe: () => 'clear verdict',
  apply: (article, { claim }, context) =>
    withClaim(article, claim, (current) => withVerdict(current, undefined, context)),
})
