import type { NumberLanguage } from './numberLanguage'

const english = String.raw`(?:at least|at most)? ?an estimated|estimated|about|around|some|roughly|approximately|nearly|almost|close to|close on|in the region of|(?:slightly |much |far |no |not )?(?:more|less|fewer) than|(?:well |just |a little )?(?:over|under)|above|below|at least|at most|up to|as (?:many|much|few|little) as|upwards? of|in excess of|just shy of|a minimum of|a maximum of|only|just|another`
const spanish = String.raw`unos|unas|cerca de|más de|menos de|no más de|casi|al menos|por lo menos|como mínimo|como máximo|alrededor de(?:l)?|en torno al?|aproximadamente|hasta|apenas|sólo|solo|otros|otras`

/** Words before a number that make it more or less than itself, and those that do not: the source of a regular expression. */
export const approximators: Readonly<Record<NumberLanguage, string>> = {
  en: `(?:${english})(?: (?:another|the|an average of))?`,
  es: `(?:${spanish})(?: (?:los|las|el|otros|otras|unos|unas))?`,
}

const exact = /^(?:only|just|another|sólo|solo|otros|otras|apenas)$/i

/** Whether the words before a number say that it is not meant to the last digit. */
export const isApproximate = (words: string | undefined): boolean =>
  words !== undefined && !exact.test(words.trim())

/** "or so", "or more" after a number or after what it counts. */
export const orSo =
  /^(?:\+| ?-?plus(?![\p{L}])| or (?:so|more|fewer|less)(?![\p{L}])| o (?:más|menos)(?![\p{L}]))/u
