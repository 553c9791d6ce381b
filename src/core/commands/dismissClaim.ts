import { z } from 'zod'
import { act } from './act'
import { withClaim } from './claims'

/** Nothing to check in this claim. It stays on record, out of the way. */
export const dismissClaim = act({
  input: z.object({ claim: z.string() }),
  describe: () => 'mark nothing to check',
  apply: (article, { claim }) => withClaim(article, claim, (current) => ({ ...current, dismissed: true })),
})
