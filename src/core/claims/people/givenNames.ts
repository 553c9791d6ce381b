import names from './words/givenNames.json'

/** Common given names: enough to distinguish people from places without a title, and "he" from "she". */
const men = new Set(names.men)
const women = new Set(names.women)

export type Gender = 'he' | 'she'

/** The gender a given name suggests; undefined if it is not one of the common ones. */
export function genderOf(givenName: string): Gender | undefined {
  if (men.has(givenName)) return 'he'
  return women.has(givenName) ? 'she' : undefined
}
