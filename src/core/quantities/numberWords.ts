import numbers from './words/numbers.json'
import { anyOf, either } from '../text/expressions'

/** What a word adds to a number. */
export const addends: Readonly<Record<string, number>> = {
  ...numbers.en.small,
  ...numbers.en.tens,
  ...numbers.es.one,
  ...numbers.es.small,
  ...numbers.es.tens,
  ...numbers.es.hundreds,
}

/** What a word or a suffix multiplies a number by; the Spanish "billón" is a million millions. */
export const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
  decena: 10,
  docena: 12,
  veintena: 20,
  treintena: 30,
  centenar: 100,
  mil: 1e3,
  millar: 1e3,
  millón: 1e6,
  millones: 1e6,
  billón: 1e12,
  billones: 1e12,
}

const keysOf = (values: Readonly<Record<string, number>>, from: number, to: number): string[] =>
  Object.keys(values).filter((word) => values[word]! >= from && values[word]! <= to)
const wordsOf = (values: Readonly<Record<string, number>>): string => anyOf(Object.keys(values))
const whole = String.raw`(?![\p{L}])`

const { small, tens } = numbers.en
const below100 = `(?:${wordsOf(tens)}(?:[- ]${anyOf(keysOf(small, 1, 9))})?|${wordsOf(small)})${whole}`
const below1000 = `${below100}(?: hundred${whole}(?:(?: and)? ${below100})?)?`
const bigEnglish = '(?:dozen|hundred|thousand|lakh|million|crore|billion|trillion)'
const halves = String.raw`(?: and a half${whole})?`
const halfOf = either(
  `half an? (?=${bigEnglish}${whole})`,
  `an? quarter of an? (?=(?:million|billion)${whole})`,
  `an? (?=${bigEnglish}${whole})`,
)

/** A number in English words, without a following "million": the source of a regular expression. */
export const englishWords = `(?:${halfOf}|${below1000}${halves})`
const afterBig = `(?:(?: and)? ${below1000}| and a half${whole})?`
export const englishScale = `(?:[ \u00a0-]?${bigEnglish}${whole}${afterBig}|(?:bn|mn|tn|[kmb])${whole})`

const spanish = numbers.es
const upTo9 = anyOf(Object.keys(spanish.one), keysOf(spanish.small, 2, 9))
const under100 = `(?:${wordsOf(spanish.tens)}(?: y ${upTo9})?|${wordsOf(spanish.small)})${whole}`
const under1000 = `(?:${wordsOf(spanish.hundreds)}${whole}(?: ${under100})?|${under100})`
const bigSpanish = '(?:mil|millón|millones|billón|billones)'
const groups = '(?:decena|docena|veintena|treintena|centenar|millar)'

const oneBig = either(
  `medi[oa] (?=(?:millón|docena|centenar)${whole})`,
  `una? (?=(?:millón|billón|${groups})${whole})`,
)

/** The same for Spanish. */
export const spanishWords = `(?:${oneBig}|mil${whole}(?: ${under1000})?|${under1000})`
export const spanishScale = `[ \u00a0]?(?:${bigSpanish}${whole}(?: ${under1000}| y medi[oa]${whole})?|${groups}${whole})`
