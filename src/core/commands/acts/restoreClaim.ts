import { z } from 'zod'
import { act } from '../act'
import { withClaim } from '../claims'

/** Brings back a dismissed claim to be checked. */
export const restoreClaim = act({
  input: z.object({ claim: z.string() }),
  describe: () => 'bring claim back',
  apply: (article, { claim }) => withClaim(article, claim, (current) => ({ ...current, dismissed: false })),
})
