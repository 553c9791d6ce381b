import { readableAddress } from '../../core/text/readableAddress'
import { safeHref } from './safeHref'

/** A web address as a report links to it, and as it shows it. */
export interface ShownAddress {
  readonly href: string
  readonly shown: string
}

/** Undefined for any other text, which stays text. */
export function shownAddress(text: string): ShownAddress | undefined {
  const href = safeHref(text)
  return href === undefined ? undefined : { href, shown: withoutLoneSlash(readableAddress(href), text) }
}

/** `https://example.org` stays as it was written, without the slash that stands for no path. */
function withoutLoneSlash(address: string, written: string): string {
  return /^https?:\/\/[^/?#]+$/i.test(written.trim()) ? address.replace(/\/$/, '') : address
}
