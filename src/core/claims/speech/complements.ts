import { isGivenName } from '../people/givenNames'
import { isPlaceName } from '../names/placeNames'
import { isHead } from './heads'
import words from './words/complements.json'

const prepositions = new Set(words.prepositions)
const determiners = new Set(words.determiners)
const adverbs = new Set(words.adverbs)
const times = new Set(words.times)
const behindTimes = new Set(words.behindTimes)

const isCapital = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? '')
const isSmall = (word: string | undefined): boolean => /^\p{Ll}[\p{L}-]*$/u.test(word ?? '')

/**
 * How many words Spanish puts between a verb and its subject: 3 of "a la prensa el ministro Juan Paz". Undefined if it
 * isn't clear where the subject begins.
 */
export function complementLength(phrase: readonly string[]): number | undefined {
  let at = 0
  while (at < phrase.length) {
    const length = prepositions.has(phrase[at] ?? '') ? objectLength(phrase, at) : timeLength(phrase, at)
    if (length === undefined) return undefined
    if (length === 0) return at
    at += length
  }
  return at
}

/** "este martes", "la noche", "ayer", "una vez más", "luego". */
function timeLength(phrase: readonly string[], at: number): number {
  const [first = '', second = '', third = ''] = phrase.slice(at, at + 3)
  if (`${first} ${second} ${third}` === 'una vez más') return 3
  if (determiners.has(first) && times.has(second)) return behindTimes.has(third) ? 3 : 2
  return adverbs.has(first) || /^\p{Ll}{3,}mente$/u.test(first) ? 1 : 0
}

/** A preposition with its object: "a la prensa", "en X", "en rueda de prensa", "durante su visita". */
function objectLength(phrase: readonly string[], at: number): number | undefined {
  let end = at + 1
  if (determiners.has(phrase[end] ?? '')) end++
  if (isCapital(phrase[end])) {
    const length = placeLength(phrase, end)
    return length === undefined ? undefined : end + length - at
  }
  if (!isSmall(phrase[end]) || phrase[end] === 'que') return undefined
  end++
  while (isAdjective(phrase[end])) end++
  if (isCapital(phrase[end]) && isMedium(phrase[end - 1] ?? '') && !isThis.test(phrase[at + 1] ?? '')) {
    const length = placeLength(phrase, end)
    return length === undefined ? undefined : end + length - at
  }
  return end - at
}

/** "a este diario" names nobody. */
const isThis = /^(?:est[ea]|nuestr[ao]|su)$/
const isMedium = (noun: string): boolean => words.media.includes(noun)

const isAdjective = (word: string | undefined): boolean =>
  word !== undefined &&
  isSmall(word) &&
  !prepositions.has(word) &&
  !determiners.has(word) &&
  !adverbs.has(word) &&
  !isHead(word)

/** How many capitalised words name the place or the listener, where a name may follow at once: 1 of "Mérida Luz Arce". */
function placeLength(phrase: readonly string[], at: number): number | undefined {
  let end = at
  while (isCapital(phrase[end])) end++
  const length = end - at
  if (end < phrase.length || length < 3) return length
  const place = [2, 1].find((count) => isPlaceName(phrase.slice(at, at + count).join(' ')))
  if (place !== undefined) return place
  const given = phrase.slice(at + 1, end - 1).findIndex((word) => isGivenName(word))
  if (given >= 0) return given + 1
  const alone = length === 3 && phrase[at - 1] === 'desde' && !opensPlace.test(phrase[at] ?? '')
  return alone ? 1 : undefined // "desde Mérida Luz Arce"
}

/** The first of several words that name a town. */
const opensPlace = /^(?:Ciudad|El|La|Las|Los|Nuev[ao]|Puerto|San|Santa|Santo|Villa)$/
