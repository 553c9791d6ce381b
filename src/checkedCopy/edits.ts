/** Text that is put in place of a stretch of a part; an insertion where the stretch is empty. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The part with the edits made, which must not overlap; what is put in at one place keeps its order. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  // An insertion stands before what is put in place of the stretch that begins there.
  for (const { start, end, text: own } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new Error('Two changes to the document overlap.')
    parts.push(text.slice(at, start), own)
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
