import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { act } from '../act'
import { withClaim } from '../claims'

/** Brings back a dismissed claim to be checked. */
export const restoreClaim = act({
  input: z.object({ claim: Identifier }),
  describe: () => 'bring claim back',
  apply: (article, { claim }) => withClaim(article, claim, (current) => ({ ...current, dismissed: false })),
})
