import { countryOf } from '../names/places'
import { organisationKind } from '../names/organisationKinds'
import { isPlaceName } from '../names/placeNames'
import { documentNouns, groupNouns } from '../people/sourceNouns'
import { isPersonNoun } from '../people/sources'
import { isHead } from './heads'
import { alsoCapitalised, anyOf } from '../../text/expressions'
import titles from '../people/words/titles.json'
import words from './words/unsaid.json'

const denial = new RegExp(
  String.raw`(?<![\p{L}])(?:${anyOf(alsoCapitalised(words.auxiliaries))}(?: not|n[’']t)|cannot|${anyOf(words.modals)})(?: (?:also|even|still|well|\p{Ll}+ly))?\s*$`,
  'u',
)

/** "Gates did not say whether", "the company could say", "don’t say": nobody says anything. */
export const isUnsaid = (left: string): boolean => denial.test(left)

const alsoNouns = new Set(words.verbsThatAreNouns)
const pluralVerbs = new Set(words.pluralVerbs)
const parties = new Set(titles.parties)

/**
 * Whether a word is a noun and no verb where these words stand before it: "two critical reports that", "recent
 * Republican claims that", "a live show called", "some say in it".
 */
export function isNoun(verb: string, subject: string): boolean {
  const small = verb.toLowerCase()
  const last = subject.split(' ').at(-1) ?? ''
  if (determiners.test(last)) return true
  if (showing.test(small) && thing.test(subject)) return true
  if (pluralVerbs.has(small) && notSubjects.has(last) && subject !== last) return true
  if (!alsoNouns.has(small)) return false
  if (parties.has(last) || (countryOf(last) !== undefined && !isPlaceName(last))) return true
  if (!/^\p{Ll}/u.test(last)) return false
  if (pluralVerbs.has(small) && /^(?:an?|one|another) /i.test(subject)) return true
  return / /.test(subject) && !last.endsWith('s') && !speaks(last)
}

/** "These facts suggest that": they say nothing. */
const showing = /^(?:indicate|show|suggest)(?:s|ed)?$/
const thing =
  /^(?:these|this|that|those|the|all|such) (?:[\p{Ll}-]+ )?(?:facts?|images?|things?|events?|differences?|changes?|signs?|patterns?)$/iu

/** "his claim that", where it stands behind a verb. */
const determiners = /^(?:an?|her|his|its|my|our|the|their|your)$/

const notSubjects = new Set(words.notSubjects)

const speaks = (noun: string): boolean =>
  isHead(noun) ||
  isPersonNoun(noun) ||
  groupNouns.has(noun) ||
  documentNouns.has(noun) ||
  organisationKind(noun) !== undefined
