import { z } from 'zod'
import { Original } from './original'

/** An earlier text of an article, before another version was opened. */
export const EarlierVersion = z.object({
  original: Original,
  text: z.string(),
  /** When the next version was added, in ISO 8601, and by whom. */
  replacedAt: z.string(),
  replacedBy: z.string(),
  /** The hash of the log line that replaced it. */
  line: z.string(),
})
export type EarlierVersion = z.infer<typeof EarlierVersion>
