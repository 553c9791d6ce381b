import { dayOf } from './dates'
import type { Identity, Report, ReportClaim, ReportSource, ReportVerdict } from './reportModel'
import { webAddress } from './webAddress'

/**
 * The rated claims as schema.org ClaimReview, in JSON-LD.
 *
 * Each is a draft: `url`, the page the review is published on, is known to the publisher alone, and
 * nothing here makes one up.
 */
export function renderClaimReview(report: Report): string {
  const reviews = report.claims.flatMap((claim) =>
    claim.verdict ? [claimReview(claim, claim.verdict, report.identity)] : [],
  )
  return scriptSafe(JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)) + '\n'
}

function claimReview(claim: ReportClaim, { rating, by, at }: ReportVerdict, identity: Identity) {
  return {
    '@type': 'ClaimReview',
    creativeWorkStatus: 'Draft',
    claimReviewed: claim.passage.exact,
    itemReviewed: itemReviewed(claim, identity),
    reviewRating: {
      '@type': 'Rating',
      alternateName: rating.name,
      ratingExplanation: rating.definition,
      ...(rating.ratingValue === null
        ? {}
        : { ratingValue: rating.ratingValue, bestRating: 5, worstRating: 1 }),
    },
    reviewBody: filled(claim.rationale),
    datePublished: dayOf(at),
    author: named('Person', by),
    citation: nonEmpty(cited(claim).map(sourceWork)),
  }
}

function itemReviewed({ label, passage, speaker }: ReportClaim, identity: Identity) {
  return {
    '@type': 'Claim',
    name: label,
    text: `${passage.before}${passage.exact}${passage.after}`,
    author: named('Person', speaker?.name ?? ''),
    datePublished: dayOf(identity.published),
    appearance: {
      '@type': 'CreativeWork',
      headline: identity.title,
      url: webAddress(identity.address),
      author: named('Person', identity.byline),
      publisher: named('Organization', identity.publisher),
      datePublished: dayOf(identity.published),
    },
  }
}

function sourceWork(source: ReportSource) {
  return {
    '@type': 'CreativeWork',
    name: source.title,
    url: webAddress(source.url),
    archivedAt: webAddress(source.archiveUrl),
    author: named('Person', source.author),
    publisher: named('Organization', source.publisher),
    datePublished: dayOf(source.published),
  }
}

/** The sources of a claim's evidence, each once. */
function cited({ evidence }: ReportClaim): ReportSource[] {
  const sources = evidence.flatMap((group) => group.items.map((item) => item.source))
  return [...new Set(sources)].filter((source) => source !== undefined)
}

/** JSON leaves undefined properties out: what is not known is not said. */
function named(type: 'Person' | 'Organization', name: string) {
  return name.trim() === '' ? undefined : { '@type': type, name: name.trim() }
}

function filled(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim()
}

function nonEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items
}

/** JSON-LD is pasted into a script element, which the text must not be able to end. */
function scriptSafe(json: string): string {
  return json.replace(/</g, '\\u003c')
}
