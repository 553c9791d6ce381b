import { attribute, parsePage } from '../page/htmlDocument'

/** Elements that HTML always treats as empty. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/**
 * Parses an XHTML document of a book as HTML, which knows named characters (`&nbsp;`) and tolerates mistakes; `<a
 * id="page1"/>` would stay open there, so it is closed first. Throws when the document is too large to be parsed.
 */
export function xhtmlPage(xhtml: string): Document {
  return parsePage(
    xhtml.replace(/<([a-z][\w:.-]{0,40})(\s[^<>]*)?\/>/gi, (tag, name: string, rest: string | undefined) =>
      empty.has(name.toLowerCase()) ? tag : `<${name}${rest ?? ''}></${name}>`,
    ),
  )
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
