/** Text that replaces a stretch of a part; an insertion if the stretch is empty. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Applies edits, which must not overlap, to a part; insertions at the same place keep their order. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  // An insertion comes before the replacement of a stretch that begins at the same place.
  for (const { start, end, text: own } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new Error('Two changes to the document overlap.')
    parts.push(text.slice(at, start), own)
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
