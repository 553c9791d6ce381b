/** The name of a namespace's prefix on an element's start tag; undefined where none, or only the default one, is bound to it. */
export function prefixFor(startTag: string, namespaces: readonly string[]): string | undefined {
  for (const [, prefix, , uri] of startTag.matchAll(/\sxmlns:([^\s=]+)\s*=\s*(["'])(.*?)\2/g))
    if (namespaces.includes(uri!)) return prefix
  return undefined
}

/** The namespace that an element's own name is of, as its start tag declares it. */
export function ownNamespace(startTag: string): string {
  const prefix = prefixOf(startTag)
  const declared = [...startTag.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(["'])(.*?)\2/g)]
  return declared.find(([, bound]) => bound === prefix)?.[3] ?? ''
}

/** The prefix of an element's name as the part has it; undefined where it has none. */
export function prefixOf(startTag: string): string | undefined {
  return /^<([^\s:/>]+):/.exec(startTag)?.[1]
}

/** Text as it is written in XML, in content or attributes; characters that XML has not become U+FFFD, one for one. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
