import { z } from 'zod'
import { OriginalPlace } from './fileName'

/**
 * The file as it was opened; its bytes are kept next to the article as `file`. `part` names the opened part of a file
 * that has several, such as a chapter or a row.
 */
export const Original = z.object({
  name: z.string(),
  part: z.string().optional(),
  file: OriginalPlace,
  mediaType: z.string(),
  bytes: z.number().int().positive(),
  sha256: z.string().length(64),
})
export type Original = z.infer<typeof Original>
