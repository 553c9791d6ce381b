import { modeOf, type RuleMode, type RuleModes } from '../model/ruleMode'
import { rules } from './index'
import type { Finding, Material, Rule } from './rule'

/** A rule as it stands in a library, and what it finds in an article. */
export interface ReviewedRule extends Omit<Rule, 'check'> {
  readonly mode: RuleMode
  /** None where the rule is off. */
  readonly findings: readonly Finding[]
}

/** Rule by rule, what stands in the way of signing an article off. Linear in its claims, sentences and evidence. */
export function reviewArticle(material: Material, modes: RuleModes | undefined): ReviewedRule[] {
  return rules.map(({ check, ...rule }) => {
    const mode = modeOf(modes, rule.id)
    return { ...rule, mode, findings: mode === 'off' ? [] : check(material) }
  })
}
