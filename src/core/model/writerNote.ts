import { z } from 'zod'

/** What a writer noted beside a passage of a draft, for whoever checks it. */
export const WriterNote = z.object({
  kind: z.enum(['comment', 'footnote', 'endnote']),
  text: z.string(),
  /** Who wrote it, as the file says; empty where it does not. */
  author: z.string(),
  /** When, ISO 8601 as the file has it; empty where it does not say. */
  at: z.string(),
  /** The web addresses in it, in order, each once. */
  links: z.array(z.string()),
})
export type WriterNote = z.infer<typeof WriterNote>
