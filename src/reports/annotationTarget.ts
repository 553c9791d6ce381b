import type { Identity, ReportClaim } from './reportModel'
import { safeHref } from './safeHref'

/** What the annotations are on: the article on the web, or else the file by its hash. */
export function sourceOf({ address, fileSha256 }: Identity): string {
  return safeHref(address) ?? `urn:sha256:${fileSha256}`
}

/**
 * Where a claim stands, by its words and by its place in the canonical text; on a page of a PDF by its words there. A
 * page's number is a fragment of the file only (RFC 8118), so it is not said of a web address.
 */
export function selectors(
  { anchor, locator }: ReportClaim,
  identity: Identity,
  characters: (at: number) => number,
) {
  const { exact, prefix, suffix, start, end } = anchor
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix }
  const position = { type: 'TextPositionSelector', start: characters(start), end: characters(end) }
  const page = /^p\. (\d+)$/.exec(locator)?.[1]
  if (
    page === undefined ||
    identity.mediaType !== 'application/pdf' ||
    safeHref(identity.address) !== undefined
  )
    return [quote, position]
  const onPage = {
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
    value: `page=${page}`,
    refinedBy: quote,
  }
  return [onPage, quote, position]
}

/** How many characters (code points) a text has before a place, which is given in UTF-16 code units. */
export function characterCounter(text: string): (at: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index)
  return (at) => at - pairs.filter((index) => index < at).length
}
