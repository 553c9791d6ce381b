const valued = (words: string, from: number, step = 1): [string, number][] =>
  words.split(' ').map((word, index) => [word, from + index * step])

const smallEnglish = valued(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  0,
)
const tensEnglish = valued('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10)
const smallSpanish = [
  ...valued(
    'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
    2,
  ),
  ...valued('veintiún veintiuna', 21, 0),
]
const tensSpanish = valued('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10)
const hundredsSpanish = [
  ...valued('cien ciento', 100, 0),
  ...['os', 'as'].flatMap((ending) =>
    valued('doscient trescient cuatrocient quinient seiscient setecient ochocient novecient', 200, 100).map(
      ([word, value]): [string, number] => [word + ending, value],
    ),
  ),
]

/** What a word adds to a number. */
export const addends: Readonly<Record<string, number>> = Object.fromEntries([
  ...smallEnglish,
  ...tensEnglish,
  ...valued('un una uno', 1, 0),
  ...smallSpanish,
  ...tensSpanish,
  ...hundredsSpanish,
])

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

const oneOf = (words: readonly [string, number][]): string =>
  `(?:${words
    .map(([word]) => word)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})`
const whole = String.raw`(?![\p{L}])`

const below100 = `(?:${oneOf(tensEnglish)}(?:[- ]${oneOf(smallEnglish.slice(1, 10))})?|${oneOf(smallEnglish)})${whole}`
const below1000 = `${below100}(?: hundred${whole}(?:(?: and)? ${below100})?)?`
const bigEnglish = '(?:dozen|hundred|thousand|lakh|million|crore|billion|trillion)'
const halves = String.raw`(?: and a half${whole})?`

/** A number in English words, without what "million" may follow: the source of a regular expression. */
export const englishWords = `(?:half an? (?=${bigEnglish}${whole})|an? quarter of an? (?=(?:million|billion)${whole})|an? (?=${bigEnglish}${whole})|${below1000}${halves})`
export const englishScale = `(?:[ \u00a0-]?${bigEnglish}${whole}(?:(?: and)? ${below1000}| and a half${whole})?|(?:bn|mn|tn|[kmb])${whole})`

const under100 = `(?:${oneOf(tensSpanish)}(?: y (?:una|uno|un|${oneOf(smallSpanish.slice(0, 8))}))?|${oneOf(smallSpanish)})${whole}`
const under1000 = `(?:${oneOf(hundredsSpanish)}${whole}(?: ${under100})?|${under100})`
const bigSpanish = '(?:mil|millón|millones|billón|billones)'
const groups = '(?:decena|docena|veintena|treintena|centenar|millar)'

/** The same for Spanish. */
export const spanishWords = `(?:medi[oa] (?=(?:millón|docena|centenar)${whole})|una? (?=(?:millón|billón|${groups})${whole})|mil${whole}(?: ${under1000})?|${under1000})`
export const spanishScale = `[ \u00a0]?(?:${bigSpanish}${whole}(?: ${under1000}| y medi[oa]${whole})?|${groups}${whole})`
