/** One field that is other than it was. */
export interface Change {
  /** The claim it belongs to; null for the article's own. */
  readonly claim: string | null
  /** What a person calls the claim; empty for the article's own. */
  readonly label: string
  /** What a person calls the field: "verdict", "rationale". */
  readonly field: string
  /** Empty where there was nothing. Of a verdict, the id of its rating. */
  readonly before: string
  readonly after: string
}

/** A field that is other than it was, of whatever it belongs to. */
export type FieldChange = Pick<Change, 'field' | 'before' | 'after'>

/** The field where it is other than it was. */
export function changedField(field: string, before: string, after: string): FieldChange[] {
  return before === after ? [] : [{ field, before, after }]
}

/** What is other in several fields that go by one name, each under what tells them apart; empty where there is none. */
export function changedFields(
  field: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    changedField(field, before.get(key) ?? '', after.get(key) ?? ''),
  )
}

/** Two lists without the items that both begin with and both end with: most acts change one item among many. */
export function withoutSame<T>(one: readonly T[], other: readonly T[]): [T[], T[]] {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)]
}
