import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { act } from '../act'
import { withClaim } from '../claims'
import { unsigned } from '../opinions'

/** Withdraws a sign-off. */
export const withdrawSignOff = act({
  input: z.object({ claim: Identifier }),
  describe: () => 'withdraw sign-off',
  apply: (article, { claim }) => withClaim(article, claim, unsigned),
})
