/** Elements that HTML always treats as empty. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Closes the tags that XML closes by themselves: HTML would leave `<a id="page1"/>` or `<title/>` open. */
export function withEndTags(xhtml: string): string {
  return xhtml.replace(
    /<([a-z][\w:.-]{0,40})(\s[^<>]*)?\/>/gi,
    (tag, name: string, rest: string | undefined) =>
      empty.has(name.toLowerCase()) ? tag : `<${name}${rest ?? ''}></${name}>`,
  )
}

/** Whether a page is written for a parser of XML: it says so, or HTML would take the whole page for a script or title. */
export function isXml(html: string): boolean {
  const head = html.slice(0, 5000)
  if (/^\s*<\?xml\s/.test(head)) return true
  return /\sxmlns\s*=/.test(head) && /<(?:script|style|title|iframe|textarea)(?:\s[^<>]*)?\/>/i.test(head)
}
