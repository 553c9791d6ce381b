import { z } from 'zod'
import { Anchor } from './anchor'
import { Wording } from './claim'

/** What print checkers tick one by one. A title is a person's: "Senator", "Dr". */
export const elementKinds = ['number', 'name', 'title', 'date', 'quotation', 'place'] as const
export const ElementKind = z.enum(elementKinds)
export type ElementKind = z.infer<typeof ElementKind>

/** Who found an element to be right and when, and the hash of the log line that says so. */
export const Tick = z.object({ by: z.string(), at: z.string(), line: z.string() })
export type Tick = z.infer<typeof Tick>

/**
 * What people did with one checkable element of the text. Elements themselves are derived from the text; a mark is kept
 * by its place, so that it stands even where another version of the program finds other elements.
 */
export const ElementMark = z.object({
  kind: ElementKind,
  anchor: Anchor,
  tick: Tick.optional(),
  /** What the writer is asked about it. */
  question: z.string().optional(),
  /** What the writer answered; empty while the question is open. */
  answer: z.string().optional(),
  /** Where the texts come from; more than one wording if people wrote without seeing each other's. */
  wordings: z.partialRecord(z.enum(['question', 'answer']), z.array(Wording)).optional(),
})
export type ElementMark = z.infer<typeof ElementMark>
