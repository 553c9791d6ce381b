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
  trn: 1e12,
  cr: 1e7,
  mm: 1e6,
  decena: 10,
  docena: 12,
  veintena: 20,
  treintena: 30,
  cuarentena: 40,
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
const whole = String.raw`(?![\p{L}\p{M}])`

const { small, tens } = numbers.en
const below100 = `(?:${wordsOf(tens)}(?:[- ]${anyOf(keysOf(small, 1, 9))})?|${wordsOf(small)})${whole}`
const below1000 = `${below100}(?: hundred${whole}(?:(?: and)? ${below100})?)?`
const bigEnglish = '(?:dozen|hundred|thousand|lakh|million|crore|billion|trillion)'
/** "and a half", "and one-half", "and three-quarter" */
export const englishFraction = `[ -]and[ -](?:(?:an?|one)[ -](?:half|quarter)|three[ -]quarters?)${whole}`
const halfOf = either(
  `half an? (?=${bigEnglish}${whole})`,
  `(?:an?|one|three)[ -]quarters? of an? (?=(?:million|billion|trillion)${whole})`,
  `an? (?=${bigEnglish}${whole})`,
)
/** "two point five", but not "at one point five people". */
const pointed = `(?<!at )${below100} point(?: ${anyOf(keysOf(small, 0, 9))}${whole}){1,4}`

/** A number in English words, without a following "million": the source of a regular expression. */
export const englishWords = `(?:${halfOf}|${pointed}|${below1000}(?:${englishFraction})?)`
const afterBig = `(?:(?: and)? ${below1000}|${englishFraction})?`
export const englishScale = `(?:[ \u00a0-]?${bigEnglish}${whole}${afterBig}|[ \u00a0]?(?:bn|mn|trn|tn|cr)${whole}|[kmb]${whole})`

const spanish = numbers.es
const upTo9 = anyOf(Object.keys(spanish.one), keysOf(spanish.small, 2, 9))
const under100 = `(?:${wordsOf(spanish.tens)}(?: y ${upTo9})?|${wordsOf(spanish.small)})${whole}`
const under1000 = `(?:${wordsOf(spanish.hundreds)}${whole}(?: ${under100})?|${under100})`
const bigSpanish = '(?:millón|millones|billón|billones)'
const groups = '(?:decena|docena|veintena|treintena|cuarentena|centenar|millar)'

const oneBig = either(
  `medi[oa] (?=(?:millón|docena|centenar|millar)${whole})`,
  `(?:un cuarto|tres cuartos) de (?=(?:millón|billón)${whole})`,
  `una? (?=(?:millón|billón|${groups})${whole})`,
)
const withComma = `(?:${under100}|uno|una?) coma (?:cero )?(?:${under100}|uno)`
const spans = '(?:veces|años|meses|días|semanas|horas|minutos)'
/** "133 mil 660": figures go on after "mil", and after "millones" if "mil" or "millones" follow them. */
const figuresAfterMil = String.raw`(?:\d{3}|\d{1,2}(?! ${spans}${whole}))(?![\d.,]\d|\d)`
const figuresAfterMillions = String.raw`\d{1,3}(?= mil(?:lones)?${whole})`

/** The same for Spanish. */
export const spanishWords = `(?:${oneBig}|mil${whole}(?: (?:${under1000}|${figuresAfterMil}))?|${withComma}|${under1000})`
export const spanishScale =
  `[ \u00a0]?(?:mil${whole}(?: (?:${under1000}|${figuresAfterMil}))?|` +
  `${bigSpanish}${whole}(?: (?:${figuresAfterMillions}|${under1000}|y medi[oa]${whole}))?|${groups}${whole})`
