import { z } from 'zod'

/** Where a person put a claim in the order of checking; `normal` by default. */
export const urgencies = ['first', 'normal', 'last'] as const
export const Urgency = z.enum(urgencies)
export type Urgency = z.infer<typeof Urgency>
