import { z } from 'zod'
import { act } from '../act'
import { withClaim } from '../claims'
import { unsigned } from '../opinions'

/** Withdraws a sign-off. */
export const withdrawSignOff = act({
  input: z.object({ claim: z.string() }),
  describe: () => 'withdraw sign-off',
  apply: (article, { claim }) => withClaim(article, claim, unsigned),
})
