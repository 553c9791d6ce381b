import { z } from 'zod'

/** A person's judgement of a claim: the id of a rating of the library's scale, by whom and when. */
export const Verdict = z.object({
  rating: z.string().min(1),
  by: z.string(),
  at: z.string(),
  /** The hash of the log line that gave it, which shows whether a later writer had seen it. */
  line: z.string().optional(),
})
export type Verdict = z.infer<typeof Verdict>

/** A second person's confirmation of a verdict. */
export const SignOff = z.object({ by: z.string(), at: z.string() })
export type SignOff = z.infer<typeof SignOff>
