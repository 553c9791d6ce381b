import { z } from 'zod'
import { Anchor } from './anchor'
import { Identifier, JoinedIdentifier } from './identifier'
import { Attachment } from './source'

export const stances = ['supports', 'refutes', 'context'] as const
export const Stance = z.enum(stances)
export type Stance = z.infer<typeof Stance>

/** Where the quoted passage stands in the text form of the file with that SHA-256. */
export const Passage = z.object({ sha256: z.string().length(64), anchor: Anchor })
export type Passage = z.infer<typeof Passage>

const share = z.number().min(0).max(1)

/**
 * A rectangle cut out of a page or a picture, kept as a picture of its own. Its place is in shares of the width and the
 * height of the page as it is shown upright, from the top left; `page` counts from one, null for a picture.
 */
export const CutOut = z.object({
  attachment: Attachment,
  sha256: z.string().length(64),
  page: z.number().int().positive().nullable(),
  left: share,
  top: share,
  width: share,
  height: share,
})
export type CutOut = z.infer<typeof CutOut>

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
  passage: Passage.optional(),
  cutOut: CutOut.optional(),
})
export type Evidence = z.infer<typeof Evidence>
