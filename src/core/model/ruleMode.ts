import { z } from 'zod'

/** How a library holds a rule of review: not at all, as a reminder, or as what a sign-off needs. */
export const ruleModes = ['off', 'remind', 'require'] as const
export const RuleMode = z.enum(ruleModes)
export type RuleMode = z.infer<typeof RuleMode>

/** The modes a library has chosen, by the rules' ids; ids that this version does not know are kept. */
export const RuleModes = z.record(z.string(), RuleMode)
export type RuleModes = z.infer<typeof RuleModes>

/** The mode of a rule; where nobody chose one, it reminds. */
export function modeOf(modes: RuleModes | undefined, rule: string): RuleMode {
  return (modes && Object.hasOwn(modes, rule) ? modes[rule] : undefined) ?? 'remind'
}
