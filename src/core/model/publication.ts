import { z } from 'zod'

/** How a claim stood when a report was published: what a later report measures its corrections by. */
export const PublishedClaim = z.object({
  claim: z.string(),
  label: z.string(),
  /** The id of its rating; absent where it had none. */
  rating: z.string().optional(),
  rationale: z.string(),
  correction: z.string(),
})
export type PublishedClaim = z.infer<typeof PublishedClaim>

/** That a report of the article was published, when, by whom, and where; the address is empty where it has none. */
export const Publication = z.object({
  at: z.string(),
  by: z.string(),
  address: z.string(),
  claims: z.array(PublishedClaim),
})
export type Publication = z.infer<typeof Publication>
