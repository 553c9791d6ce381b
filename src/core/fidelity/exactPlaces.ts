import type { Item } from './quoted'
import { occurrences, type PreparedSource } from './source'

/** How many places are enough, and how many tokens are compared at most, in a long text of few words. */
const mostPlaces = 50
const mostCompared = 5_000_000

/** Where a part stands word for word, as indices of tokens; none for a part with brackets. */
export function exactPlaces(source: PreparedSource, part: readonly Item[]): number[] {
  const { tokens, forms } = source
  const words = part.filter(({ kind }) => kind !== 'edge')
  const choices = words.map((item) =>
    item.kind === 'word' ? item.forms.map((form) => source.numbers.get(form) ?? -1) : [],
  )
  const count = (index: number) =>
    choices[index]!.reduce(
      (sum, number) => sum + occurrences(source, number < 0 ? undefined : number).length,
      0,
    )
  const searched = words.flatMap(({ kind }, index) => (kind === 'word' ? [index] : []))
  if (searched.length === 0 || words.some(({ kind }) => kind === 'bracket')) return []
  const rarest = searched.reduce((best, index) => (count(index) < count(best) ? index : best))
  let compared = 0
  const stands = (start: number) =>
    words.every((item, index) => {
      compared++
      const token = tokens[start + index]
      if (token === undefined) return false
      return item.kind === 'altered' ? item.accepts(forms[token] ?? '') : choices[index]!.includes(token)
    })
  const found: number[] = []
  for (const number of choices[rarest]!) {
    for (const place of number < 0 ? [] : occurrences(source, number)) {
      if (found.length >= mostPlaces || compared > mostCompared) return found
      if (place >= rarest && stands(place - rarest)) found.push(place - rarest)
    }
  }
  return found
}
