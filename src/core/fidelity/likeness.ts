/** How much of one word is in another: all but its case, or the most of it. */
export type Likeness = 'cased' | 'alike' | 'other'

/**
 * How like two different words are: `cased` if they differ in upper and lower case only; `alike` if one may be the other
 * misspelt or misread, when at least half of the longer one is a beginning and an end that both share.
 */
export function likenessOf(a: string, b: string): Likeness {
  const shorter = Math.min(a.length, b.length)
  const longer = Math.max(a.length, b.length)
  if (shorter * 2 < longer) return 'other'
  if (a.length === b.length && a.toLowerCase() === b.toLowerCase()) return 'cased'
  let start = 0
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let end = 0
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++
  return (start + end) * 2 >= longer ? 'alike' : 'other'
}
