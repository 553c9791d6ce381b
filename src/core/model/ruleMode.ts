import { z } from 'zod'
import { Identifier } from './identifier'

/** How a library applies a review rule: not at all, as a reminder, or as a requirement for sign-off. */
export const ruleModes = ['off', 'remind', 'require'] as const
export const RuleMode = z.enum(ruleModes)
export type RuleMode = z.infer<typeof RuleMode>

/** The modes a library has chosen, by rule id; ids this version doesn't know are kept. */
export const RuleModes = z.record(Identifier, RuleMode)
export type RuleModes = z.infer<typeof RuleModes>

/** The mode of a rule; by default it is a reminder. */
export function modeOf(modes: RuleModes | undefined, rule: string): RuleMode {
  return (modes && Object.hasOwn(modes, rule) ? modes[rule] : undefined) ?? 'remind'
}
