import { z } from 'zod'
import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import { Identifier } from '../model/identifier'
import { Trait, traitsOf } from './traits'

export const decisionActs = ['added', 'dismissed', 'first', 'last', 'checked'] as const
export type DecisionAct = (typeof decisionActs)[number]

/** What a person decided about one claim, and its traits at that time. */
export const Decision = z.object({
  article: Identifier,
  claim: Identifier,
  act: z.enum(decisionActs),
  traits: z.array(Trait).max(40),
})
export type Decision = z.infer<typeof Decision>

/** How many decisions are kept; older ones are forgotten. */
export const decisionLimit = 2000

/** A new decision about a claim, or, without one, a withdrawn decision. */
export interface DecisionChange extends Pick<Decision, 'article' | 'claim'> {
  readonly decision: Decision | undefined
}

/**
 * The decisions an act, an undo or a redo made or withdrew. They are derived from the claims before and after, so that
 * whatever takes an act back takes its decision back too.
 */
export function decisionsBetween(before: Article, after: Article): DecisionChange[] {
  if (before.claims === after.claims) return []
  const old = new Map(before.claims.map((claim) => [claim.id, claim]))
  const changed = after.claims.flatMap((claim): DecisionChange[] => {
    const earlier = old.get(claim.id)
    old.delete(claim.id)
    const act = decisionOn(claim)
    if (earlier === claim || act === (earlier && decisionOn(earlier))) return []
    const place = { article: after.id, claim: claim.id }
    return [{ ...place, decision: act && { ...place, act, traits: traitsOf(claim, after.blocks) } }]
  })
  const gone = [...old.keys()].map((claim) => ({ article: after.id, claim, decision: undefined }))
  return [...changed, ...gone]
}

/** The strongest decision of a person about a claim; a verdict is the weakest, since every claim should get one. */
function decisionOn({ dismissed, urgency, origin, verdict }: Claim): DecisionAct | undefined {
  if (dismissed) return 'dismissed'
  if (urgency) return urgency
  if (origin === 'person') return 'added'
  return verdict ? 'checked' : undefined
}

/** The decisions with these changes, the latest last; a later one about the same claim replaces the earlier. */
export function withChanges(
  decisions: readonly Decision[],
  changes: readonly DecisionChange[],
): readonly Decision[] {
  if (changes.length === 0) return decisions
  const keyOf = ({ article, claim }: Pick<Decision, 'article' | 'claim'>) => JSON.stringify([article, claim])
  const held = new Map(decisions.map((decision) => [keyOf(decision), decision]))
  for (const { decision, ...place } of changes) {
    held.delete(keyOf(place))
    if (decision) held.set(keyOf(place), decision)
  }
  return [...held.values()].slice(-decisionLimit)
}
