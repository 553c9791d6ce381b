import { z } from 'zod'
import { act } from '../act'
import { withClaim } from '../claims'
import { verdictBy, withVerdict } from '../opinions'

/** A person rates a claim. The rating is an id of the library's scale; whether it is one is the library's to check. */
export const setVerdict = act({
  input: z.object({ claim: z.string(), rating: z.string().min(1) }),
  describe: ({ rating }) => `mark ${rating.replaceAll('-', ' ')}`,
  apply: (article, { claim, rating }, context) =>
    withClaim(article, claim, (current) => ({
      ...withVerdict(current, verdictBy(rating, context), context),
      dismissed: false,
    })),
})
