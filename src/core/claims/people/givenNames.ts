import names from './words/givenNames.json'

/** Common given names: enough to tell a person from a place when no title says so, and "he" from "she". */
const men = new Set(names.men)
const women = new Set(names.women)

export type Gender = 'he' | 'she'

/** What a given name says of who bears it; undefined when it is not one of the common ones. */
export function genderOf(givenName: string): Gender | undefined {
  if (men.has(givenName)) return 'he'
  return women.has(givenName) ? 'she' : undefined
}
