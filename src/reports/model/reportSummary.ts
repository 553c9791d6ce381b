import { counted } from '../../core/text/counted'
import type { Article } from '../../core/model/article'
import type { Claim } from '../../core/model/claim'
import type { Rating, Scale } from '../../core/model/scale'
import type { Coverage } from '../../core/checklist/coverage'
import { coverageOf, sentenceStates } from '../../core/checklist/coverage'
import { isChecked, isContested } from '../../core/checklist/contested'
import { numberedClaims } from '../../core/checklist/numbers'
import { articleElementCoverage } from '../../core/elements/articleElements'
import { type ElementCoverage, elementsInWords } from '../../core/elements/coverage'
import { ratingOrFormer } from './reportClaims'
import type { Summary } from './reportModel'

/** The beginning of the report, in numbers and in prose. */
export function summaryOf(article: Article, scale: Scale): Summary {
  const coverage = coverageOf(article)
  const elements = articleElementCoverage(article)
  const counts = countsOf(article, scale)
  return {
    coverage,
    open: coverage.claims - coverage.checked,
    counts,
    elements,
    prose: [
      claimsProse(coverage, counts),
      sentencesProse(coverage),
      ...(elements ? [elementsProse(elements)] : []),
    ],
    strip: sentenceStates(article).map((reviewed) => ({
      state: reviewed.state,
      tone: reviewed.state === 'settled' ? worstTone(reviewed.claims, scale) : undefined,
    })),
    openItems: numberedClaims(article.claims).flatMap((claim, index) =>
      isChecked(claim)
        ? []
        : [
            {
              number: index + 1,
              label: claim.label,
              why: isContested(claim) ? 'contested' : 'no verdict yet',
            },
          ],
    ),
    leftOut: article.leftOut.length,
  }
}

/** The tone of the worst verdict: the scale goes from best to worst, and ratings not on it count as worst. */
function worstTone(claims: readonly Claim[], scale: Scale): Rating['tone'] | undefined {
  const ratings = claims.flatMap(({ dismissed, verdict }) =>
    !dismissed && verdict ? [ratingOrFormer(scale, verdict.rating)] : [],
  )
  const worth = ({ ratingValue }: Rating) => ratingValue ?? 3
  return ratings.toSorted((a, b) => worth(a) - worth(b))[0]?.tone
}

function countsOf(article: Article, scale: Scale): Summary['counts'] {
  const given = article.claims.flatMap((claim) =>
    !claim.dismissed && claim.verdict && isChecked(claim) ? [claim.verdict.rating] : [],
  )
  const ids = new Set([...scale.map((rating) => rating.id), ...given.toSorted()])
  return [...ids].map((id) => ({
    rating: ratingOrFormer(scale, id),
    claims: given.filter((rating) => rating === id).length,
  }))
}

function claimsProse(coverage: Coverage, counts: Summary['counts']): string {
  return [checkedProse(coverage, counts), contestedProse(coverage), dismissedProse(coverage)]
    .filter(Boolean)
    .join(' ')
}

function checkedProse({ claims, checked }: Coverage, counts: Summary['counts']): string {
  if (claims === 0) return 'No claim has been marked in this article.'
  const open = claims - checked
  if (checked === 0) {
    return claims === 1
      ? 'The one claim is still open.'
      : `None of the ${claims} claims has been checked; all are still open.`
  }
  const results = counts
    .filter((count) => count.claims > 0)
    .map((count) => `${count.claims} ${inProse(count.rating.name)}`)
    .join(', ')
  return `${checked} of ${counted(claims, 'claim')} checked: ${results}; ${open === 0 ? 'none' : open} still open.`
}

function contestedProse({ contested }: Coverage): string {
  if (contested === 0) return ''
  return `On ${counted(contested, 'claim')} the verdicts contradict each other, and nobody has settled it.`
}

function dismissedProse({ dismissed }: Coverage): string {
  if (dismissed === 0) return ''
  return dismissed === 1
    ? '1 more was set aside: nothing to check in it.'
    : `${dismissed} more were set aside: nothing to check in them.`
}

function sentencesProse({ sentences, settled, unread, percent }: Coverage): string {
  if (sentences === 0) return 'The text has no sentences.'
  const part = `${settled} of ${counted(sentences, 'sentence')} settled (${percent}%)`
  if (unread > 0) return `${part}. Nobody has looked at ${unread === sentences ? 'any of them' : unread} yet.`
  if (settled === sentences) return `${part}: every one of them was looked at.`
  const left = sentences - settled
  return `${part}. ${left === 1 ? 'The other one carries' : `The other ${left} carry`} claims that are still open.`
}

function elementsProse(coverage: ElementCoverage): string {
  const { queried } = coverage
  const asked = queried === 0 ? '' : ` ${queried} ${queried === 1 ? 'is' : 'are'} queried.`
  return `${elementsInWords(coverage)} ticked, one by one: numbers, names, titles, dates, quotations and places.${asked}`
}

/** "Mostly verified" as it is written inside a sentence; "FALSE" and "AP style" stay unchanged. */
function inProse(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
