import type { ClaimKind } from '../../core/model/claim'
import { isFalling } from '../../core/review/fallingScale'
import { pageAddress } from './claimReview'
import { inWords } from '../model/method'
import type { Report, ReportClaim } from '../model/reportModel'

/** Google's recommended limit for `claimReviewed`, in characters. */
const longest = 75

/**
 * What to fix before a report's ClaimReview is published, in sentences; empty if nothing. Sources: Google Search
 * Central, "Fact Check (ClaimReview) structured data", and schema.org.
 */
export function claimReviewAdvice(report: Report): string[] {
  const rated = report.claims.filter(({ verdict }) => verdict)
  if (rated.length === 0) return ['No claim has a verdict, so there is nothing to publish as ClaimReview.']
  return [
    ...whoAndWhere(report),
    ...fragments(rated),
    ...tooLong(rated),
    ...inferredSpeakers(rated),
    ...fallingScale(report),
    ...offScale(rated),
  ]
}

function whoAndWhere(report: Report): string[] {
  return [
    ...(report.newsroom.name.trim() === ''
      ? ['The publisher has no name; without it every review stays a draft.']
      : []),
    ...(pageAddress(report) === undefined
      ? [
          'The address of the page the report is published on is missing; without it every review stays a draft.',
        ]
      : []),
  ]
}

/** Kinds of words that claim nothing by themselves. */
const parts: readonly ClaimKind[] = ['quantity', 'date', 'name']

function fragments(rated: readonly ReportClaim[]): string[] {
  const isPart = ({ kinds, passage: { before, after } }: ReportClaim) =>
    kinds.every((kind) => parts.includes(kind)) && /\p{L}/u.test(before + after)
  const found = rated.filter(isPart)
  return found.length === 0
    ? []
    : [
        `${named(found)} only a figure, a date or a name out of a sentence: readers of search results see nothing but these words and the rating. Mark the whole sentence as a claim, and rate that.`,
      ]
}

function tooLong(rated: readonly ReportClaim[]): string[] {
  const long = rated.filter(({ passage }) => Array.from(passage.exact).length > longest)
  return long.length === 0
    ? []
    : [`${named(long)} more than ${longest} characters long: search engines may cut the words off.`]
}

function inferredSpeakers(rated: readonly ReportClaim[]): string[] {
  const inferred = rated.filter(({ speaker }) => speaker?.inferred)
  return inferred.length === 0
    ? []
    : [
        `${named(inferred)} by a speaker whom the sentence doesn’t name: the reviews name nobody until a person confirms or names the speaker.`,
      ]
}

function fallingScale({ scale }: Report): string[] {
  return isFalling([...scale])
    ? []
    : [
        'The rating values do not fall along the scale: from best to worst, each has to be less than the one before.',
      ]
}

function offScale(rated: readonly ReportClaim[]): string[] {
  const off = rated.filter(({ verdict }) => verdict?.rating.ratingValue === null)
  return off.length === 0
    ? []
    : [`${named(off)} rated off the scale, without a number: search engines may leave the rating out.`]
}

/** "Claim 3 is", "Claims 3 and 7 are". */
function named(claims: readonly ReportClaim[]): string {
  const numbers = inWords(claims.map(({ number }) => String(number)))
  return claims.length === 1 ? `Claim ${numbers} is` : `Claims ${numbers} are`
}
