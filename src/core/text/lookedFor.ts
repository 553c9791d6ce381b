import { languageOf } from './language'

const names = new Intl.DisplayNames(['en'], { type: 'language' })

/**
 * What a text's language means for its list of claims where no model ranks them, in a sentence for the person who checks
 * it: that rules alone do, and what is not looked for outside English and Spanish.
 */
export function withoutModel(text: string): string {
  const language = languageOf(text)
  if (language === undefined)
    return 'The language was not recognised: claims are found and ordered by rules alone, and who says what, comparisons and causes are looked for in English and Spanish words only.'
  const rulesAlone = `In ${names.of(language) ?? language}, claims are found and ordered by rules alone`
  return language === 'en' || language === 'es'
    ? `${rulesAlone}.`
    : `${rulesAlone}; who says what, comparisons, superlatives and causes are not looked for.`
}
