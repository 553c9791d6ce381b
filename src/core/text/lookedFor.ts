import { languageOf } from './language'

const names = new Intl.DisplayNames(['en'], { type: 'language' })
const rulesAlone = 'No model knows this language: claims are found and ordered by rules alone.'

/**
 * What a text's language means for its list of claims where no model ranks them, in a sentence or two for the person who
 * checks it: that rules alone do, and what is not looked for outside English and Spanish.
 */
export function withoutModel(text: string): string {
  const language = languageOf(text)
  if (language === 'en' || language === 'es') return rulesAlone
  if (language === undefined)
    return `${rulesAlone} It was not recognised, so who says what, comparisons and causes are looked for in English and Spanish words only.`
  return `${rulesAlone} In ${names.of(language) ?? language}, who says what, comparisons, superlatives and causes are not looked for.`
}
