import frequent from '../text/words/frequent.json'
import particles from './words/particles.json'

/** The languages whose numbers are read by rules of their own. */
export type NumberLanguage = 'en' | 'es'

/** Languages whose figures are read by the words of a table, and those written without blanks. */
export type TableLanguage = 'fr' | 'de' | 'pt' | 'it' | 'nl' | 'ar' | 'fa' | 'hi' | 'bn'
export type FigureLanguage = NumberLanguage | TableLanguage | 'han'

/** The languages in which a frequent short word is used. */
const languagesOf = new Map<string, FigureLanguage[]>()
for (const list of [particles, frequent])
  for (const [language, words] of Object.entries(list))
    for (const word of words) {
      const known = languagesOf.get(word) ?? []
      if (!known.includes(language as FigureLanguage))
        languagesOf.set(word, [...known, language as FigureLanguage])
    }

/** Letters that only one of the languages has, or has often: "niño", "llegó", "größer", "não", "vijf". */
const letters: readonly (readonly [FigureLanguage, RegExp, RegExp?])[] = [
  ['en', /(?<!\p{L})per ?cent(?!\p{L})/gu],
  ['es', /ñ|[^aeou]ó(?!\p{L})|[¿¡]/gu],
  ['de', /ß|[äöü](?!\p{L}{0,2}ë)/gu],
  ['pt', /[ãõ]|ções/gu],
  ['fr', /[êèœ]|[ldns]['’][aeéiouyh]/gu],
  ['nl', /(?<!\p{L})\p{L}{0,12}(?:ij|ëe?n)/gu, /ij|ë/],
]
const letterWeight = 0.4

/** As much of a text as is needed to recognise its language, in UTF-16 code units. */
const sample = 20_000

/** The language of a text by its script and its most frequent short words; English if there are none. */
export function figureLanguageOf(text: string): FigureLanguage {
  const looked = text.slice(0, sample)
  return scriptLanguageOf(looked) ?? latinLanguageOf(looked)
}

function latinLanguageOf(text: string): FigureLanguage {
  const scores: Partial<Record<FigureLanguage, number>> = { en: 0.34, es: 0.1 }
  const lower = text.toLowerCase()
  for (const [language, pattern, some] of letters) {
    const seen = some === undefined || some.test(lower) ? (lower.match(pattern)?.length ?? 0) : 0
    if (seen > 0) scores[language] = (scores[language] ?? 0) + seen * letterWeight
  }
  for (const word of lower.match(/\p{L}+/gu) ?? []) {
    const languages = languagesOf.get(word)
    for (const language of languages ?? [])
      scores[language] = (scores[language] ?? 0) + 1 / (languages?.length ?? 1)
  }
  const ranked = Object.entries(scores).toSorted(([, a], [, b]) => b - a)
  return (ranked[0]?.[0] ?? 'en') as FigureLanguage
}

const otherScript = /[\u0600-\u06ff\u0900-\u09ff\u3040-\u30ff\u4e00-\u9fff]/u
const scripts: readonly (readonly [FigureLanguage, RegExp])[] = [
  ['ar', /[\u0600-\u06ff]/gu],
  ['hi', /[\u0900-\u0963\u0966-\u097f]/gu],
  ['bn', /[\u0980-\u09ff]/gu],
  ['han', /[\u3040-\u30ff\u4e00-\u9fff]/gu],
]
/** Letters and words that Persian has and Arabic hasn't. */
const persian = /[پچژگیک]|(?<!\p{L})(?:در|است|را|که|شد)(?!\p{L})/u

function scriptLanguageOf(text: string): FigureLanguage | undefined {
  if (!otherScript.test(text)) return undefined
  const latin = text.match(/[a-z]/gi)?.length ?? 0
  const [language] = scripts.find(([, letters]) => (text.match(letters)?.length ?? 0) > latin) ?? []
  return language === 'ar' && persian.test(text) ? 'fa' : language
}
