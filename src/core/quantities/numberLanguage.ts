import { matchesOf } from '../text/matches'
import { anyOf } from '../text/expressions'
import words from './words/particles.json'

/** The languages whose numbers and dates are recognised. */
export type NumberLanguage = 'en' | 'es'

const particles = new RegExp(
  String.raw`(?<![\p{L}])(?:(${anyOf(words.es)})|${anyOf(words.en)})(?![\p{L}])`,
  'giu',
)

/** As much of a text as is needed to recognise its language, in UTF-16 code units. */
const sample = 20_000

/** The language of a text by its most frequent short words; English if there are none. */
export function numberLanguageOf(text: string): NumberLanguage {
  let balance = 0
  for (const [, spanish] of matchesOf(particles, text.slice(0, sample)))
    balance += spanish === undefined ? -1 : 1
  return balance > 0 ? 'es' : 'en'
}
