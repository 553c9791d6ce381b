type Parts = readonly [start: string, other: string, end: string]

/** Divides two texts, by whole words, into their common beginning, what differs, and their common end. */
export function parted(before: string, after: string): readonly [Parts, Parts] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  start = wordStart(before, start)
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  end = before.length - wordEnd(before, before.length - end)
  return [partsOf(before, start, end), partsOf(after, start, end)]
}

function partsOf(text: string, start: number, end: number): Parts {
  return [text.slice(0, start), text.slice(start, text.length - end), text.slice(text.length - end)]
}

/** The last position up to this one where a word begins. */
function wordStart(text: string, at: number): number {
  let place = at
  while (place > 0 && !/\s/.test(text.charAt(place - 1))) place--
  return place
}

/** The first position from this one on where a word ends. */
function wordEnd(text: string, at: number): number {
  let place = at
  while (place < text.length && !/\s/.test(text.charAt(place))) place++
  return place
}
