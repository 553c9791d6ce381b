import { z } from 'zod'

/**
 * A place in an article's canonical text.
 *
 * `start` and `end` are UTF-16 code units (W3C TextPositionSelector); `exact`, `prefix` and `suffix` are the words
 * there and on both sides (W3C TextQuoteSelector), so that an anchor can be found again after the text has moved.
 * Source: W3C Web Annotation Data Model, 4.2.4 and 4.2.5.
 */
export const Anchor = z.object({
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
})
export type Anchor = z.infer<typeof Anchor>

/** A passage of the canonical text, in UTF-16 code units, end excluded. */
export const Span = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
})
export type Span = z.infer<typeof Span>
