import { z } from 'zod'

/** A writer's note on a passage of a draft, for the person who checks it; a link's text is its address. */
export const WriterNote = z.object({
  kind: z.enum(['comment', 'footnote', 'endnote', 'link']),
  text: z.string(),
  /** Who wrote it, according to the file; empty if unknown. */
  author: z.string(),
  /** When, in ISO 8601 as the file has it; empty if unknown. */
  at: z.string(),
  /** The checker's question that it answers; absent if it answers none. */
  question: z.string().optional(),
  /** The web addresses in it, in order, without duplicates. */
  links: z.array(z.string()),
})
export type WriterNote = z.infer<typeof WriterNote>
