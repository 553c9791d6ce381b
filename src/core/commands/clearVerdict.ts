import { z } from 'zod'
import { act } from './act'
import { withClaim, withoutVerdict } from './claims'

/** A verdict is taken back; what was written and gathered stays. */
export const clearVerdict = act({
  input: z.object({ claim: z.string() }),
  describe: () => 'clear verdict',
  apply: (article, { claim }) => withClaim(article, claim, withoutVerdict),
})
