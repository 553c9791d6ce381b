import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { act } from '../act'
import { withClaim } from '../claims'
import { verdictBy, withVerdict } from '../opinions'

/** A person rates a claim. `rating` is an id on the library's scale, which the library checks, not this act. */
export const setVerdict = act({
  input: z.object({ claim: Identifier, rating: z.string().min(1) }),
  describe: ({ rating }) => `mark ${rating.replaceAll('-', ' ')}`,
  apply: (article, { claim, rating }, context) =>
    withClaim(article, claim, (current) => ({
      ...withVerdict(current, verdictBy(rating, context), context),
      dismissed: false,
    })),
})
