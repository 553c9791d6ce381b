import type { Item } from './quoted'
import { occurrences, type PreparedSource } from './source'
import { isWordForm } from './tokens'

/** How much a word tells where in the source one is: the rarer there, the more. */
export function weightOf(source: PreparedSource, item: Item): number {
  if (item.kind === 'altered') return 1
  if (item.kind !== 'word' || !isWordForm(item.forms[0] ?? '')) return 0
  const count = item.forms.reduce(
    (sum, form) => sum + occurrences(source, source.numbers.get(form)).length,
    0,
  )
  return Math.log(1 + source.tokens.length / Math.max(1, count))
}
