import names from './words/givenNames.json'

/** Common given names: enough to distinguish people from places without a title, and "he" from "she". */
const men = new Set(names.men)
const women = new Set(names.women)
const either = new Set(names.either)

export type Gender = 'he' | 'she'

/** The gender a given name suggests; undefined if it is not a common one, or one of both. */
export function genderOf(givenName: string): Gender | undefined {
  if (men.has(givenName)) return 'he'
  return women.has(givenName) ? 'she' : undefined
}

/** Whether a word is a common given name. */
export const isGivenName = (word: string): boolean => men.has(word) || women.has(word) || either.has(word)
