import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { act } from '../act'
import { withClaim } from '../claims'
import { withWording } from '../opinions'

/** How we know: the reasoning behind a verdict. */
export const setRationale = act({
  input: z.object({ claim: Identifier, rationale: z.string() }),
  describe: () => 'edit rationale',
  apply: (article, { claim, rationale }, context) =>
    withClaim(article, claim, (current) => withWording(current, 'rationale', rationale, context)),
})
