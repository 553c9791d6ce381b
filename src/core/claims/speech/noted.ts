/** Verbs of which “as she notes” may tell who says something. */
export const noting =
  /^(?:argue[ds]|explain(?:ed|s)|note[ds]|observe[ds]|point(?:ed|s) out|reported|said|says|stresse[ds]|told|wrote|writes)$/

/** "As Ann Poole notes, …" and "…, as Ann Poole notes.": what was said, and how much is between. */
export function asNoted(
  before: string,
  right: string,
): { said: 'before' | 'after'; length: number } | undefined {
  if (!/(?:^|[,.;:] ?)[Aa]s $/.test(before)) return undefined
  const comma = /^(?: (?:in|on|at) [^,.;:]{3,40})?,\s*/.exec(right)?.[0]
  if (comma !== undefined) return { said: 'after', length: comma.length }
  return /^\s*(?:[.;]|$)/.test(right) ? { said: 'before', length: 0 } : undefined
}
