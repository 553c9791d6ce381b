/**
 * Whether two different words look like one word misspelt, misread or in another case: at least half of the longer one
 * is a beginning and an end that both share.
 */
export function looksLike(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (shorter.length * 2 < longer.length) return false
  let start = 0
  while (start < shorter.length && a[start] === b[start]) start++
  let end = 0
  while (end < shorter.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return (start + end) * 2 >= longer.length || a.toLowerCase() === b.toLowerCase()
}
