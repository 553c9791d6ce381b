import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { act } from '../act'
import { withClaim } from '../claims'
import { withWording } from '../opinions'

/** Which part of a claim could not be checked, and why. */
export const setLimits = act({
  input: z.object({ claim: Identifier, limits: z.string() }),
  describe: () => 'edit what could not be checked',
  apply: (article, { claim, limits }, context) =>
    withClaim(article, claim, (current) => withWording(current, 'limits', limits, context)),
})
