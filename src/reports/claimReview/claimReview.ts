import { dayOf } from '../../core/text/isoDates'
import { claimantType } from './claimantType'
import { doiAddress } from '../shared/doiAddress'
import type { Identity, Report, ReportClaim, ReportSource, ReportVerdict } from '../model/reportModel'
import { citedSources } from '../tables/claimTable'
import { safeHref } from '../shared/safeHref'

/**
 * The rated claims as schema.org ClaimReview, in JSON-LD.
 *
 * The publisher and page come from the options, or from the last published report; they are never made up. Without
 * both, each review is a draft.
 */
export function renderClaimReview(report: Report): string {
  const reviews = report.claims.flatMap((claim) =>
    claim.verdict ? [claimReview(claim, claim.verdict, report)] : [],
  )
  return scriptSafe(JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)) + '\n'
}

function claimReview(claim: ReportClaim, { rating, by, at }: ReportVerdict, report: Report) {
  const page = pageAddress(report)
  const publisher = publisherOf(report)
  return {
    '@type': 'ClaimReview',
    creativeWorkStatus: page && publisher ? undefined : 'Draft',
    url: page && `${page}#claim-${claim.number}`,
    claimReviewed: claim.passage.exact,
    itemReviewed: itemReviewed(claim, report.identity),
    reviewRating: {
      '@type': 'Rating',
      alternateName: rating.name,
      ratingExplanation: rating.definition,
      ...(rating.ratingValue === null
        ? {}
        : { ratingValue: rating.ratingValue, bestRating: 5, worstRating: 1 }),
    },
    reviewBody: filled(claim.rationale),
    // Nobody but who publishes knows when; until that is recorded, the verdict's day stands for it.
    datePublished: dayOf(claim.published) ?? dayOf(at),
    author: publisher ?? named('Person', by),
    citation: nonEmpty(citedSources(claim).map(sourceWork)),
  }
}

function itemReviewed({ label, passage, speaker }: ReportClaim, identity: Identity) {
  const said = speaker && !speaker.inferred ? speaker.name : ''
  return {
    '@type': 'Claim',
    name: label,
    text: `${passage.before}${passage.exact}${passage.after}`,
    // ClaimReview can't say “probably”.
    author: named(claimantType(said), said),
    datePublished: dayOf(speaker?.date ?? '') ?? dayOf(identity.published),
    locationCreated: named('Place', speaker?.place ?? ''),
    appearance: {
      '@type': 'CreativeWork',
      headline: identity.title,
      url: safeHref(identity.address),
      author: named('Person', identity.byline),
      publisher: named('Organization', identity.publisher),
      datePublished: dayOf(identity.published),
    },
  }
}

function sourceWork(source: ReportSource) {
  return {
    // Of these types, only a book has an ISBN.
    '@type': filled(source.isbn ?? '') ? 'Book' : 'CreativeWork',
    name: source.title,
    url: safeHref(source.url),
    identifier: doiAddress(source.doi),
    isbn: filled(source.isbn ?? ''),
    archivedAt: safeHref(source.archiveUrl),
    author: named('Person', source.author),
    publisher: named('Organization', source.publisher),
    datePublished: dayOf(source.published),
  }
}

/** The page that the report is published on, without a fragment; undefined if unknown. */
export function pageAddress({ options, corrections }: Report): string | undefined {
  return (safeHref(options.address) ?? safeHref(corrections?.address ?? ''))?.replace(/#.*$/s, '')
}

function publisherOf({ newsroom }: Report) {
  const organisation = named('Organization', newsroom.name)
  return organisation && { ...organisation, url: safeHref(newsroom.address) }
}

/** JSON omits undefined properties, so unknown values are left out. */
function named(type: 'Person' | 'Organization' | 'Place', name: string) {
  return name.trim() === '' ? undefined : { '@type': type, name: name.trim() }
}

function filled(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim()
}

function nonEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items
}

/** JSON-LD is pasted into a script element, which the text must not be able to close. */
function scriptSafe(json: string): string {
  return json.replace(/</g, '\\u003c')
}
