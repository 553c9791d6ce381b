import { modeOf, type RuleMode, type RuleModes } from '../model/ruleMode'
import { rules } from './index'
import type { Finding, Material, Rule } from './rule'

/** A rule with its mode in a library, and what it finds in an article. */
export interface ReviewedRule extends Omit<Rule, 'check'> {
  readonly mode: RuleMode
  /** Empty if the rule is off. */
  readonly findings: readonly Finding[]
}

/** Applies all rules to an article before sign-off. Linear in its claims, sentences and evidence. */
export function reviewArticle(material: Material, modes: RuleModes | undefined): ReviewedRule[] {
  return rules.map(({ check, ...rule }) => {
    const mode = modeOf(modes, rule.id)
    return { ...rule, mode, findings: mode === 'off' ? [] : check(material) }
  })
}
