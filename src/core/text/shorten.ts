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

/** A text without its middle, cut between words: what is left has at most `length` UTF-16 code units at each end. */
export function shortenMiddle(text: string, length: number): string {
  if (text.length <= 2 * length + 20) return text
  const from = text.length - length
  const space = text.slice(0, length + 1).search(/\s\S*$/u)
  const word = text.slice(from - 1).search(/\s\S/u)
  // Without a space near the cut (Chinese, a long address), cut between code points instead.
  const start =
    space > length / 2 ? text.slice(0, space) : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
  const end =
    word >= 0 && word < length / 2
      ? text.slice(from + word)
      : text.slice(from).replace(/^[\uDC00-\uDFFF]/, '')
  return `${start.trimEnd()} … ${end}`
}
