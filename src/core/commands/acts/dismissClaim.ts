import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { act } from '../act'
import { withClaim } from '../claims'
import { hasUnseenVerdict, unsigned } from '../opinions'

/**
 * Marks a claim as having nothing to check. It stays on record, out of the way. If somebody rated it in the meantime,
 * it stays open: there was something to check.
 */
export const dismissClaim = act({
  input: z.object({ claim: Identifier }),
  describe: () => 'mark nothing to check',
  apply: (article, { claim }, context) =>
    withClaim(article, claim, (current) =>
      hasUnseenVerdict(current, context) ? current : { ...unsigned(current), dismissed: true },
    ),
})
