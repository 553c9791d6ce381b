import { z } from 'zod'
import { act } from '../act'
import { withClaim } from '../claims'
import { withWording } from '../opinions'

/** What the writer answered to the question about a claim; an empty answer opens the question again. */
export const setAnswer = act({
  input: z.object({ claim: z.string(), answer: z.string() }),
  describe: () => 'edit answer of the writer',
  apply: (article, { claim, answer }, context) =>
    withClaim(article, claim, (current) => withWording(current, 'answer', answer, context)),
})
