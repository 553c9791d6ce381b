import type { FlatRecord } from './exchange'

/** A field that an export would write in other words than the import found. */
export interface KeptField {
  readonly given: readonly string[]
  /** What an export would have written then: as long as it still would, nobody has corrected the field. */
  readonly ours: readonly string[]
}

export type KeptFields = Readonly<Record<string, KeptField>>

/** What has to be kept of an entry so that writing it again loses no field of it. */
export function keptFields(given: FlatRecord, ours: FlatRecord): KeptFields {
  const names = [...new Set([...Object.keys(given), ...Object.keys(ours)])]
  const kept = names.flatMap((name) => {
    const field = { given: given[name] ?? [], ours: ours[name] ?? [] }
    return isSame(field.given, field.ours) ? [] : [[name, field] as const]
  })
  return Object.fromEntries(kept)
}

/** The entry with its fields in the words of the import, but for those that were corrected since. */
export function restored(ours: FlatRecord, kept: KeptFields): FlatRecord {
  const corrected = Object.entries(kept).filter(([name, field]) => !isSame(ours[name] ?? [], field.ours))
  // The same words under another name, such as RIS's T1 for TI, are corrected with them.
  const outdated = new Set(corrected.flatMap(([, field]) => field.ours))
  const stands = ([name, { given }]: [string, KeptField]) =>
    !corrected.some(([other]) => other === name) &&
    !(given.length > 0 && given.every((value) => outdated.has(value)))
  const given = Object.entries(kept)
    .filter(stands)
    .map(([name, field]) => [name, field.given] as const)
  const fields = Object.entries({ ...ours, ...Object.fromEntries(given) })
  return Object.fromEntries(fields.filter(([, values]) => values.length > 0))
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}
