import type { Span } from '../../model/anchor'
import { alsoCapitalised, anyOf } from '../../text/expressions'
import words from './words/places.json'

const { countriesAndRegions, states, cities, namesOfTwoWords, landscape } = words
const places = new Set([...countriesAndRegions.en, ...countriesAndRegions.es, ...states, ...cities])
/** The name of a place in two words, "Sri Lanka": the source of a regular expression. */
export const twoWordPlace = `${anyOf(namesOfTwoWords.first)} ${anyOf(namesOfTwoWords.last)}`
const pairs = new RegExp(`^${twoWordPlace}$`)
const landscapes = new RegExp(`(?: ${anyOf(landscape.after)}|^${anyOf(landscape.before)} .+)$`)

/**
 * Whether words, without an article, name a country, a state or a big city, or end like the name of a street or a
 * river.
 */
export const isPlaceName = (name: string): boolean =>
  places.has(name) || pairs.test(name) || landscapes.test(name)

/** Words in the position of a place that are not one: "in March", "in English", "in Congress". */
const noPlace = new RegExp(String.raw`^${anyOf(words.standingNoPlaces)}(?![\p{L}])`, 'u')

const { prepositions, boundInto } = words.standing
/** The words before a place, but not "faith in", which anything may follow. */
const leadsToPlace = new RegExp(
  String.raw`(?:^|[\s(])(?<!${anyOf(alsoCapitalised(boundInto))} )${anyOf(alsoCapitalised(prepositions))} $`,
)
const longestLead = 24
/** The dash, or ".-", after the place that opens an agency's report. */
const afterDateline = /^(?:, [^–—\n]{1,20})? ?(?:[–—]|--|-|\.-) ?/

/**
 * Whether a name is in the position of a place: "in Carrow", "near Puerto Alba", "CARACAS – …" at the start of a
 * paragraph.
 */
export function standsAsPlace(text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end)
  if (noPlace.test(name)) return false
  if (leadsToPlace.test(text.slice(Math.max(0, start - longestLead), start))) return true
  const opens = start === 0 || text.charAt(start - 1) === '\n'
  return opens && name === name.toUpperCase() && afterDateline.test(text.slice(end, end + 30))
}
