import { z } from 'zod'

/** A calendar day as `2026-03-31`; empty if the period has no bound on that side. */
const Day = z.literal('').or(z.iso.date('A day is written as 2026-03-31.'))

/** From the start of one day to the end of another, both in UTC. */
export const Period = z
  .object({ from: Day, to: Day })
  .refine(({ from, to }) => from === '' || to === '' || from <= to, 'The period ends before it begins.')
export type Period = z.infer<typeof Period>

/** Whether a day is in the period. */
export function isWithin({ from, to }: Period, day: string): boolean {
  return (from === '' || day >= from) && (to === '' || day <= to)
}
