import { edge, quantityAt, type FoundQuantity } from './foundQuantity'
import type { NumberLanguage } from './numberLanguage'
import { matchesOf } from '../text/matches'

const decades: Readonly<Record<string, number>> = {
  teens: 10,
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
}
const ages = new RegExp(
  String.raw`${edge}in (?:his|her|their|my) (?:(?:early|mid|late)[- ])?(?<decade>[1-9]0s|${Object.keys(decades).join('|')})(?![\p{L}\p{N}])`,
  'giu',
)

/** "In his 30s", "in her mid-forties": an age by its decade, always approximate. */
export function* agesIn(text: string, language: NumberLanguage): Generator<FoundQuantity> {
  if (language !== 'en') return
  for (const match of matchesOf(ages, text)) {
    const decade = (match.groups?.['decade'] ?? '').toLowerCase()
    const value = decades[decade] ?? Number.parseInt(decade, 10)
    yield quantityAt(text, match.index, match.index + match[0].length, value, 'years old', true)
  }
}
