/** A replacer for JSON.stringify: lone surrogates become U+FFFD, since many readers reject them (RFC 8259, 8.2). */
export function wholeText(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value
}
