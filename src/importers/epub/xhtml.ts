import { attribute, parsePage } from '../page/htmlDocument'
import { withEndTags } from '../page/selfClosed'

/**
 * Parses an XHTML document of a book as HTML, which knows named characters (`&nbsp;`) and tolerates mistakes. Throws when
 * the document is too large to be parsed.
 */
export function xhtmlPage(xhtml: string): Document {
  return parsePage(withEndTags(xhtml))
}

/** An element's roles in a book, from epub:type and role (`doc-noteref` as `noteref`). */
export function typesOf(element: Element): ReadonlySet<string> {
  const types = `${attribute(element, 'epub:type')} ${attribute(element, 'role')}`.toLowerCase()
  return new Set(
    types
      .split(/\s+/)
      .filter((one) => one !== '')
      .map((one) => one.replace(/^doc-/, '')),
  )
}
