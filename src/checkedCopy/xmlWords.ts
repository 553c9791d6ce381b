/** The prefix of a namespace on a start tag; undefined if the namespace has none or is only the default one. */
export function prefixFor(startTag: string, namespaces: readonly string[]): string | undefined {
  for (const [, prefix, , uri] of startTag.matchAll(/\sxmlns:([^\s=]+)\s*=\s*(["'])(.*?)\2/g))
    if (namespaces.includes(uri!)) return prefix
  return undefined
}

/** The namespace of an element's own name, as declared on its start tag. */
export function ownNamespace(startTag: string): string {
  const prefix = prefixOf(startTag)
  const declared = [...startTag.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(["'])(.*?)\2/g)]
  return declared.find(([, bound]) => bound === prefix)?.[3] ?? ''
}

/** The prefix of an element's name in the part; undefined if it has none. */
export function prefixOf(startTag: string): string | undefined {
  return /^<([^\s:/>]+):/.exec(startTag)?.[1]
}

/** Escapes text for XML content or attributes; each character that XML doesn't allow becomes U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
