import type { CslItem, Json } from './exchange'

/** How deep an item may be, and how long it may be as JSON, in UTF-16 code units. */
const [deepest, longest] = [20, 200_000]

/** An item with nothing in it that could get in the way of the program’s own. Throws an Error with half a sentence. */
export function safeItem(item: CslItem): CslItem {
  const safe = safeValue(item, 0) as CslItem
  if (JSON.stringify(safe).length > longest) throw new Error('it is longer than an entry may be')
  return safe
}

/** Every plain object has some names already, such as `__proto__`. */
function safeValue(value: unknown, depth: number): Json {
  if (depth > deepest) throw new Error('it is nested deeper than an entry may be')
  if (Array.isArray(value)) return value.map((item) => safeValue(item, depth + 1))
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(
      ([name, field]) => field !== undefined && !(name in Object.prototype),
    )
    return Object.fromEntries(fields.map(([name, field]) => [name, safeValue(field, depth + 1)]))
  }
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
