import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { act } from '../act'
import { withClaim } from '../claims'

/** Changes a claim's label, the short name people use for it. */
export const relabelClaim = act({
  input: z.object({ claim: Identifier, label: z.string().trim().min(1, 'A label needs at least one word.') }),
  describe: () => 'change label',
  apply: (article, { claim, label }) => withClaim(article, claim, (current) => ({ ...current, label })),
})
