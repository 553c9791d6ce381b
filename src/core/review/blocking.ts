import { modeOf, type RuleModes } from '../model/ruleMode'
import type { ReviewedRule } from './review'
import type { Finding } from './rule'
import { secondPersonId } from './secondPerson'

/** The findings that block an article: those whose rule the library requires. */
export function blockedBy(findings: readonly Finding[], modes: RuleModes | undefined): Finding[] {
  return findings.filter(({ rule }) => modeOf(modes, rule) === 'require')
}

/**
 * Why a claim can't be signed off, in a sentence with the first rule's finding; undefined if no required rule blocks
 * it. Findings elsewhere in the article don't count, nor that the claim isn't signed off yet.
 */
export function signOffRefusal(
  reviewed: readonly ReviewedRule[],
  modes: RuleModes | undefined,
  claim: string,
): string | undefined {
  const why = whyNot(blockedBy(findingsOn(reviewed, claim), modes), reviewed, 'a sign-off')
  return why && `${why} Nothing was signed off.`
}

/** Whether a required rule keeps a claim from being signed off. */
export function isBlocked(reviewed: readonly ReviewedRule[], claim: string): boolean {
  return (
    findingsOn(
      reviewed.filter(({ mode }) => mode === 'require'),
      claim,
    ).length > 0
  )
}

/** What the rules find on a claim, but that it isn't signed off yet. */
function findingsOn(reviewed: readonly ReviewedRule[], claim: string): Finding[] {
  return findingsOf(reviewed).filter((finding) => finding.claim === claim && finding.rule !== secondPersonId)
}

/** Why a report can't be recorded as published; undefined if no required rule blocks it anywhere in the article. */
export function publicationRefusal(
  reviewed: readonly ReviewedRule[],
  modes: RuleModes | undefined,
): string | undefined {
  const why = whyNot(blockedBy(findingsOf(reviewed), modes), reviewed, 'a publication')
  return why && `${why} Nothing was recorded.`
}

function findingsOf(reviewed: readonly ReviewedRule[]): Finding[] {
  return reviewed.flatMap(({ findings }) => findings)
}

function whyNot(
  [first, ...others]: readonly Finding[],
  reviewed: readonly ReviewedRule[],
  act: string,
): string | undefined {
  if (!first) return undefined
  const name = reviewed.find(({ id }) => id === first.rule)?.name ?? first.rule
  const more = new Set(others.map(({ rule }) => rule).filter((rule) => rule !== first.rule)).size
  const rest =
    more === 0 ? '' : more === 1 ? ' One other rule also blocks it.' : ` ${more} other rules also block it.`
  return `This library requires “${name}” before ${act}. ${first.says}${rest}`
}
