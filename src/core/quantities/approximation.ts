import type { NumberLanguage } from './numberLanguage'
import { anyOf, either } from '../text/expressions'
import words from './words/approximation.json'

const { before } = words
const english = either(
  '(?:at least|at most)? ?an estimated',
  '(?:slightly |much |far |no |not )?(?:more|less|fewer) than',
  '(?:well |just |a little )?(?:over|under)',
  anyOf(before.en),
)
const spanish = either('alrededor de(?:l)?|en torno al?', anyOf(before.es))

/** Words before a number that qualify it, approximate or not: the source of a regular expression. */
export const approximators: Readonly<Record<NumberLanguage, string>> = {
  en: `${english}(?: (?:another|the|an average of))?`,
  es: `${spanish}(?: (?:los|las|el|otros|otras|unos|unas))?`,
}

const exact = new RegExp(`^${anyOf(words.exact)}$`, 'i')

/** Whether the words before a number make it approximate. */
export const isApproximate = (words: string | undefined): boolean =>
  words !== undefined && !exact.test(words.trim())

/** "or so", "or more" after a number or its unit. */
export const orSo =
  /^(?:\+| ?-?(?:plus|odd)(?![\p{L}])| or (?:so|more|fewer|less)(?![\p{L}])| o (?:más|menos)(?![\p{L}]))/u
