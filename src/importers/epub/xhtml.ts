import { attribute, parsePage } from '../page/htmlDocument'

/** Elements that HTML itself knows as empty. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/**
 * An XHTML document of a book. It is read as HTML, which knows the names of characters (`&nbsp;`) and forgives mistakes;
 * `<a id="page1"/>` would stay open there, and is closed first. Throws when it is too large to be parsed.
 */
export function xhtmlPage(xhtml: string): Document {
  return parsePage(
    xhtml.replace(/<([a-z][\w:.-]{0,40})(\s[^<>]*)?\/>/gi, (tag, name: string, rest: string | undefined) =>
      empty.has(name.toLowerCase()) ? tag : `<${name}${rest ?? ''}></${name}>`,
    ),
  )
}

/** What an element is in a book, by epub:type and by role (`doc-noteref` as `noteref`). */
export function typesOf(element: Element): ReadonlySet<string> {
  const types = `${attribute(element, 'epub:type')} ${attribute(element, 'role')}`.toLowerCase()
  return new Set(
    types
      .split(/\s+/)
      .filter((one) => one !== '')
      .map((one) => one.replace(/^doc-/, '')),
  )
}
