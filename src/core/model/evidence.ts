import { z } from 'zod'
import { Identifier, JoinedIdentifier } from './identifier'

export const stances = ['supports', 'refutes', 'context'] as const
export const Stance = z.enum(stances)
export type Stance = z.infer<typeof Stance>

/** What one source says about one claim: the passage, where it is, and whether it supports the claim. */
export const Evidence = z.object({
  id: JoinedIdentifier,
  source: Identifier,
  stance: Stance,
  /** The passage in the source's own words. */
  quotation: z.string().trim(),
  /** Where in the source: "p. 14", "para 3", "00:12:40". */
  locator: z.string().trim(),
  note: z.string().trim(),
  /** Offered by the writer and not yet reviewed: it doesn't count until a person takes it. */
  proposed: z.literal(true).optional(),
})
export type Evidence = z.infer<typeof Evidence>
