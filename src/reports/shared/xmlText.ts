/**
 * The text without what XML doesn't allow: control characters, lone surrogates, non-characters (XML 1.0, production 2),
 * and the C1 controls it discourages. Line ends become line feeds, as an XML parser makes them.
 */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text escaped for XML, in content or in an attribute in double quotes. */
export function xml(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
