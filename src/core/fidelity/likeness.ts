/**
 * Whether two different words look like one word misspelt, misread or in another case: at least half of the longer one
 * is a beginning and an end that both share.
 */
export function looksLike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  const longer = Math.max(a.length, b.length)
  if (shorter * 2 < longer) return false
  let start = 0
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let end = 0
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++
  if ((start + end) * 2 >= longer) return true
  return a.length === b.length && a.toLowerCase() === b.toLowerCase()
}
