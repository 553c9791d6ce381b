import { isDeepStrictEqual } from 'node:util'

type Json = Readonly<Record<string, unknown>>

/** The members of report.json that are data of the article, in no version's own words. */
const compared = ['article', 'claims', 'scale', 'signOffs', 'sources', 'setAside', 'asOf']

/**
 * How the data in a report.json differs from the right one, in words; a version adds members, so only those that both
 * have are compared. A report that can't be read differs as a whole.
 */
export function differencesInData(right: Uint8Array, given: Uint8Array): string[] {
  const [one, other] = [objectIn(right), objectIn(given)]
  if (!one || !other) return ['it is not the data of a report']
  const wrong = compared.filter((key) => key in one && key in other && !isSimilar(one[key], other[key]))
  return [...wrong.map((key) => `its “${key}” is another`), ...differentCounts(one, other)]
}

function differentCounts(one: Json, other: Json): string[] {
  const counts = ({ summary }: Json) => (isObject(summary) ? summary['counts'] : undefined)
  return isSimilar(counts(one), counts(other)) ? [] : ['its counts are others']
}

/** Whether two values are the same in all members that both have. */
function isSimilar(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSimilar(item, other[index]))
  if (!isObject(one) || !isObject(other)) return isDeepStrictEqual(one, other)
  return Object.keys(one).every((key) => !(key in other) || isSimilar(one[key], other[key]))
}

function objectIn(bytes: Uint8Array): Json | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isObject(json) ? json : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
