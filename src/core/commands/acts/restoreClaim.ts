import { z } from 'zod'
import { act } from '../act'
import { withClaim } from '../claims'

/** A dismissed claim is to be checked after all. */
export const restoreClaim = act({
  input: z.object({ claim: z.string() }),
  describe: () => 'bring claim back',
  apply: (article, { claim }) => withClaim(article, claim, (current) => ({ ...current, dismissed: false })),
})
