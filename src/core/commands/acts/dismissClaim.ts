import { z } from 'zod'
import { act } from '../act'
import { withClaim } from '../claims'
import { hasUnseenVerdict, unsigned } from '../opinions'

/**
 * Nothing to check in this claim. It stays on record, out of the way; but not where somebody rated it meanwhile: then
 * there was something to check.
 */
export const dismissClaim = act({
  input: z.object({ claim: z.string() }),
  describe: () => 'mark nothing to check',
  apply: (article, { claim }, context) =>
    withClaim(article, claim, (current) =>
      hasUnseenVerdict(current, context) ? current : { ...unsigned(current), dismissed: true },
    ),
})
