import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { act } from '../act'
import { withClaim } from '../claims'
import { withWording } from '../opinions'

/** What the article should say instead. */
export const setCorrection = act({
  input: z.object({ claim: Identifier, correction: z.string() }),
  describe: () => 'edit correction',
  apply: (article, { claim, correction }, context) =>
    withClaim(article, claim, (current) => withWording(current, 'correction', correction, context)),
})
