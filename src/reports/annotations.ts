import { timeOf } from '../core/text/isoDates'
import type { Report, ReportClaim, ReportSource, ReportVerdict } from './model/reportModel'
import { selectors, sourceOf, characterCounter } from './annotationTarget'
import { citedSources } from './tables/claimTable'
import { wholeText } from './shared/jsonText'
import { doiAddress } from './shared/doiAddress'
import { safeHref } from './shared/safeHref'

/**
 * The claims as W3C Web Annotations in JSON-LD: a collection with one page (Web Annotation Data Model, 5), each claim
 * an annotation on the article's words. `start` and `end` count characters (code points), as the standard requires
 * (4.2.5), not the UTF-16 code units that Touchstone uses.
 */
export function renderAnnotations(report: Report): string {
  const id = `urn:touchstone:report:${report.identity.textSha256}`
  const characters = characterCounter(canonicalText(report))
  const items = report.claims.map((claim) => annotation(claim, report, characters))
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `Fact-check: ${report.identity.title}`,
    creator: agent('Organization', report.newsroom.name, safeHref(report.newsroom.address)),
    generator: { type: 'Software', name: `Touchstone ${report.appVersion}` },
    modified: moment(report.asOf),
    total: items.length,
    first: { id: `${id}:page:1`, type: 'AnnotationPage', startIndex: 0, partOf: id, items },
  }
  return `${JSON.stringify(collection, wholeText, 2)}\n`
}

function annotation(claim: ReportClaim, { identity }: Report, characters: (at: number) => number) {
  const { verdict } = claim
  return {
    id: `urn:touchstone:claim:${encodeURIComponent(claim.id)}`,
    type: 'Annotation',
    motivation: 'assessing',
    creator: verdict && agent('Person', verdict.by),
    created: verdict && moment(verdict.at),
    body: [...verdictBodies(claim), ...citedSources(claim).map(sourceBody)],
    target: {
      type: 'SpecificResource',
      source: sourceOf(identity),
      selector: selectors(claim, identity, characters),
    },
  }
}

/** The rating's name classifies the words; the findings assess them. */
function verdictBodies({
  verdict,
  contested,
  rationale,
  limits,
  correction,
  privateNote,
  notes,
}: ReportClaim) {
  const ratings = verdict ? [verdict] : contested
  return [
    ...ratings.map((one) => textBody('classifying', one.rating.name, one)),
    ...[rationale, limits].filter(isFilled).map((text) => textBody('assessing', text)),
    ...[correction].filter(isFilled).map((text) => textBody('editing', text)),
    ...[privateNote, ...notes.map(({ text }) => text)]
      .filter(isFilled)
      .map((text) => textBody('commenting', text)),
  ]
}

function textBody(purpose: string, value: string, verdict?: ReportVerdict) {
  return {
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    creator: verdict && agent('Person', verdict.by),
  }
}

/** A web source as a resource; one with only a title, as text. */
function sourceBody(source: ReportSource) {
  const address = safeHref(source.url) ?? doiAddress(source.doi) ?? safeHref(source.archiveUrl)
  if (address === undefined) return textBody('linking', source.title)
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: { id: address, type: 'Text', label: source.title },
  }
}

function agent(type: 'Person' | 'Organization', name: string, id?: string) {
  return isFilled(name) ? { id, type, name: name.trim() } : undefined
}

/** The standard requires a time in UTC; anything else is left out. */
function moment(text: string): string | undefined {
  const time = timeOf(text)
  return time === undefined ? undefined : new Date(time).toISOString()
}

function canonicalText({ text }: Report): string {
  return text.map(({ segments }) => segments.map((segment) => segment.text).join('')).join('\n\n')
}

function isFilled(text: string): boolean {
  return text.trim() !== ''
}
