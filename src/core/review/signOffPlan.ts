import { isContested } from '../checklist/contested'
import { isSamePerson } from '../checklist/samePerson'
import { isSignedOff } from '../checklist/signOffProgress'
import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import { counted, grouped } from '../text/counted'
import { isBlocked } from './blocking'
import type { ReviewedRule } from './review'
import { standingClaims } from './standing'

/** Why a person can't sign a claim off, the reason that has to go first before the others. */
export const leftOutReasons = ['unrated', 'contested', 'own', 'blocked', 'changed'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export interface LeftOutClaim {
  readonly claim: string
  readonly label: string
  readonly why: LeftOutReason
}

/** What one act of signing off would do to an article: which claims it signs, and which it leaves out, and why. */
export interface SignOffPlan {
  /** The ids of the claims that this person may sign off now, in the article's order. */
  readonly signs: readonly string[]
  readonly leftOut: readonly LeftOutClaim[]
}

/** The claims that a person may sign off, and those that stay behind; what is signed off already is in neither. */
export function signOffPlan(
  article: Pick<Article, 'claims'>,
  person: string,
  reviewed: readonly ReviewedRule[],
): SignOffPlan {
  const signs: string[] = []
  const leftOut: LeftOutClaim[] = []
  for (const claim of standingClaims(article).filter((one) => !isSignedOff(one))) {
    const why = whyLeftOut(claim, person, reviewed)
    if (why) leftOut.push({ claim: claim.id, label: claim.label, why })
    else signs.push(claim.id)
  }
  return { signs, leftOut }
}

function whyLeftOut(
  claim: Claim,
  person: string,
  reviewed: readonly ReviewedRule[],
): LeftOutReason | undefined {
  if (!claim.verdict) return 'unrated'
  if (isContested(claim)) return 'contested'
  if (isSamePerson(claim.verdict.by, person)) return 'own'
  return isBlocked(reviewed, claim.id) ? 'blocked' : undefined
}

/**
 * The plan for the claims that a person has seen as ready. Those that no longer are stay left out; of the others, those
 * that became ready meanwhile do too.
 */
export function onlySeen(
  plan: SignOffPlan,
  article: Pick<Article, 'claims'>,
  seen: readonly string[],
): SignOffPlan {
  const wanted = new Set(seen)
  const unseen = new Set(plan.signs.filter((id) => !wanted.has(id)))
  const changed = article.claims
    .filter(({ id }) => unseen.has(id))
    .map(({ id, label }) => ({ claim: id, label, why: 'changed' }) as const)
  return { signs: plan.signs.filter((id) => wanted.has(id)), leftOut: [...plan.leftOut, ...changed] }
}

/** Why one claim is left out, in words that follow its label. */
export const leftOutWords: Record<LeftOutReason, string> = {
  unrated: 'no verdict yet',
  contested: 'contested',
  own: 'your own verdict',
  blocked: 'held back by a required rule',
  changed: 'changed meanwhile',
}

const inWords: Record<LeftOutReason, (count: number) => string> = {
  unrated: (count) => `${counted(count, 'claim')} without a verdict`,
  contested: (count) => `${grouped(count)} contested`,
  own: (count) => `${grouped(count)} of your own verdicts`,
  blocked: (count) => `${grouped(count)} that a required rule holds back`,
  changed: (count) => `${grouped(count)} that changed meanwhile`,
}

/** What is left out and why, each reason with its number: “2 claims without a verdict”, “3 of your own verdicts”. */
export function leftOutInWords(leftOut: readonly LeftOutClaim[]): string[] {
  return leftOutReasons.flatMap((why) => {
    const count = leftOut.filter((one) => one.why === why).length
    return count === 0 ? [] : [inWords[why](count)]
  })
}

/** Why an act of signing off would do nothing, in a sentence. */
export function nothingToSignOff({ leftOut }: SignOffPlan): string {
  const what = leftOutInWords(leftOut).join(', ')
  return what === '' ? 'No claim waits for a sign-off.' : `Nothing was signed off. Left out: ${what}.`
}
