import { z } from 'zod'
import { act } from '../act'
import { withClaim } from '../claims'

/** The short name by which people speak of a claim. */
export const relabelClaim = act({
  input: z.object({ claim: z.string(), label: z.string().trim().min(1, 'A label needs at least one word.') }),
  describe: () => 'change label',
  apply: (article, { claim, label }) => withClaim(article, claim, (current) => ({ ...current, label })),
})
