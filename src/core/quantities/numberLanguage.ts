import { matchesOf } from '../text/matches'
import { anyOf } from '../text/expressions'
import words from './words/particles.json'

/** The languages whose numbers and dates are read. */
export type NumberLanguage = 'en' | 'es'

const particles = new RegExp(
  String.raw`(?<![\p{L}])(?:(${anyOf(words.es)})|${anyOf(words.en)})(?![\p{L}])`,
  'giu',
)

/** Enough to know a language by, however long the text. */
const sample = 20_000

/** The language of a text, by the small words it uses most; English when there are none. */
export function numberLanguageOf(text: string): NumberLanguage {
  let balance = 0
  for (const [, spanish] of matchesOf(particles, text.slice(0, sample)))
    balance += spanish === undefined ? -1 : 1
  return balance > 0 ? 'es' : 'en'
}
