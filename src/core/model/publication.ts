import { z } from 'zod'

/** The state of a claim when a report was published; a later report lists corrections against it. */
export const PublishedClaim = z.object({
  claim: z.string(),
  label: z.string(),
  /** The id of its rating; absent if it had none. */
  rating: z.string().optional(),
  rationale: z.string(),
  correction: z.string(),
})
export type PublishedClaim = z.infer<typeof PublishedClaim>

/** A published report of the article: when, by whom, and where; the address is empty if there is none. */
export const Publication = z.object({
  at: z.string(),
  by: z.string(),
  address: z.string(),
  claims: z.array(PublishedClaim),
})
export type Publication = z.infer<typeof Publication>
