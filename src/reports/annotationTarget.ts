import type { Identity, ReportClaim } from './model/reportModel'
import { safeHref } from './shared/safeHref'

/** The target of the annotations: the article on the web, or else the file by its hash. */
export function sourceOf({ address, fileSha256 }: Identity): string {
  return safeHref(address) ?? `urn:sha256:${fileSha256}`
}

/**
 * Selects a claim by its words and by its place in the canonical text; on a page of a PDF by its words there. A page
 * number is only a fragment of the file (RFC 8118), so it is not used with a web address.
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

/** Converts offsets in UTF-16 code units to characters (code points). */
export function characterCounter(text: string): (at: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index)
  return (at) => at - pairs.filter((index) => index < at).length
}
