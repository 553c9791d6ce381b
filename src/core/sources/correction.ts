import type { Source } from '../model/source'

/** What a person corrected in a source: the new values; undefined for a detail that was removed. */
export type Correction = Partial<Omit<Source, 'id' | 'work' | 'attachment'>>

/** The details that differ. */
export function correctionOf(before: Source, after: Source): Correction {
  const { id: _id, work: _work, attachment: _file, ...details } = { ...before, ...after }
  const names = Object.keys(details) as (keyof Correction)[]
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return Object.fromEntries(changed.map((name) => [name, after[name]]))
}

/** The source with the same correction; the same object if it has it already. */
export function withCorrection(source: Source, correction: Correction): Source {
  const corrected = { ...source, ...correction }
  if (Object.keys(correctionOf(source, corrected)).length === 0) return source
  return Object.fromEntries(Object.entries(corrected).filter(([, value]) => value !== undefined)) as Source
}
