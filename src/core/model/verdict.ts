import { z } from 'zod'

/** A person's judgement of a claim: the id of a rating of the library's scale, by whom and when. */
export const Verdict = z.object({
  rating: z.string().min(1),
  by: z.string(),
  at: z.string(),
})
export type Verdict = z.infer<typeof Verdict>
