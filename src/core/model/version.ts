import { z } from 'zod'
import { Original } from './original'

/** A text that an article had before another version of it was opened. */
export const EarlierVersion = z.object({
  original: Original,
  text: z.string(),
  /** When the version after it was added, ISO 8601, and by whom. */
  replacedAt: z.string(),
  replacedBy: z.string(),
  /** The hash of the log line that did. */
  line: z.string(),
})
export type EarlierVersion = z.infer<typeof EarlierVersion>
