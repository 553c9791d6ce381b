/** One field that changed. */
export interface Change {
  /** The claim it belongs to; null for a field of the article or of a source. */
  readonly claim: string | null
  /** The claim's label, or the source's title; empty for a field of the article. */
  readonly label: string
  /** The field's name for a person: "verdict", "rationale". */
  readonly field: string
  /** Empty if there was no value. For a verdict, the id of its rating. */
  readonly before: string
  readonly after: string
}

/** A changed field without the claim it belongs to. */
export type FieldChange = Pick<Change, 'field' | 'before' | 'after'>

/** The field if it changed, else nothing. */
export function changedField(field: string, before: string, after: string): FieldChange[] {
  return before === after ? [] : [{ field, before, after }]
}

/**
 * Changes in several fields that share a name, such as pieces of evidence. Both maps go from a field's key to its
 * value.
 */
export function changedFields(
  field: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    changedField(field, before.get(key) ?? '', after.get(key) ?? ''),
  )
}

/** Two lists without their common start and end: most acts change one item among many. */
export function withoutSame<T>(one: readonly T[], other: readonly T[]): [T[], T[]] {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)]
}
