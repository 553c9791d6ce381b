import type { Item } from './quoted'
import type { PreparedSource } from './source'
import { brokenCompound, isWordForm, rejoined } from './tokens'

/**
 * The ways to read a quotation, given where lines end in this source: “inter-⏎national” stands for “international” as well
 * as for “inter-national”. The second way, if there is one, takes compounds for broken at their hyphens.
 */
export function spelledAsIn(source: PreparedSource, items: readonly Item[]): Item[][] {
  const whole = items.map((item) => withBroken(source, item))
  const compounds = withCompounds(source, whole)
  return compounds.length < whole.length ? [whole, compounds] : [whole]
}

function withCompounds(source: PreparedSource, items: readonly Item[]): Item[] {
  const joined: Item[] = []
  for (let index = 0; index < items.length; index++) {
    const compound = compoundAt(source, items, index)
    joined.push(compound ?? items[index]!)
    if (compound) index += 2
  }
  return joined
}

function withBroken({ broken }: PreparedSource, item: Item): Item {
  if (item.kind !== 'word') return item
  const whole = item.forms.map(rejoined)
  return {
    ...item,
    forms: [...new Set([...item.forms, ...whole, ...whole.flatMap((form) => broken.get(form) ?? [])])],
  }
}

/** A word, a hyphen and a word without spaces, as one item, if the source breaks that compound at its hyphen. */
function compoundAt({ numbers }: PreparedSource, items: readonly Item[], index: number): Item | undefined {
  const [first, hyphen, last] = items.slice(index, index + 3)
  if (first?.kind !== 'word' || hyphen?.kind !== 'word' || last?.kind !== 'word') return undefined
  if (hyphen.forms[0] !== '-' || first.end !== hyphen.start || hyphen.end !== last.start) return undefined
  const parts = [first.forms[0] ?? '', last.forms[0] ?? '']
  const form = brokenCompound(parts)
  if (!parts.every(isWordForm) || !numbers.has(form)) return undefined
  return { kind: 'word', forms: [form], start: first.start, end: last.end }
}
