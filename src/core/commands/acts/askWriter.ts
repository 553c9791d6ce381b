import { z } from 'zod'
import { act } from '../act'
import { withClaim } from '../claims'
import { withWording } from '../opinions'

/** What the writer is asked about a claim; an empty question withdraws it. */
export const askWriter = act({
  input: z.object({ claim: z.string(), question: z.string() }),
  describe: () => 'edit question to the writer',
  apply: (article, { claim, question }, context) =>
    withClaim(article, claim, (current) => withWording(current, 'question', question, context)),
})
