/** How long a label made from a claim's own words may be, in UTF-16 code units. */
export const labelLength = 60

/** The beginning of a text up to a length in UTF-16 code units, cut between words, with "…" if it was cut. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= length) return flat
  const cut = flat.slice(0, length)
  const space = flat.lastIndexOf(' ', length)
  // Without a space near the end (Chinese, a long address), cut between code points instead.
  const end = space > length / 2 ? space : length
  return `${cut
    .slice(0, end)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[\s,;:–—-]+$/, '')}…`
}

/** A text without its middle: what is left has at most `length` UTF-16 code units at each end. */
export function shortenMiddle(text: string, length: number): string {
  if (text.length <= 2 * length + 20) return text
  const start = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
  const end = text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '')
  return `${start} … ${end}`
}
