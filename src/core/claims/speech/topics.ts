import { anyOf } from '../../text/expressions'
import { matchesOf } from '../../text/matches'
import { countryOf } from '../names/places'
import { isPlaceName } from '../names/placeNames'
import { organisationKind } from '../names/organisationKinds'
import { describedSource, type Cast } from '../people/descriptions'
import type { Discourse } from '../people/discourse'
import { bareName, nameRun } from '../people/personNames'
import { byPronoun, genderOfPronoun } from '../people/pronouns'
import { documentNouns, groupNouns } from '../people/sourceNouns'
import {
  genderOfNoun,
  isPersonNoun,
  namelessSource,
  organisationSource,
  personSource,
  type Source,
} from '../people/sources'
import { spokesperson } from '../people/spokespeople'
import { pairOf } from './speakers'
import { isPair } from './pairs'
import { withoutStamp } from './times'
import topicWords from './words/topics.json'

/** How much of a sentence is searched for whom it is about, in UTF-16 code units. */
const reach = 160

const { introductions, joiners, determiners, numbers } = topicWords
const introductory = new RegExp(
  String.raw`^(?:${anyOf(introductions.en, introductions.es)}|\p{Lu}\p{Ll}+ing)(?!\p{L})[^,]{0,90},\s*`,
  'iu',
)
const joined = new RegExp(String.raw`^(?:${anyOf(joiners.en, joiners.es)}(?!\p{L})[\s,]*)+`, 'iu')
const determined = new RegExp(String.raw`^(?:${anyOf(determiners.en, determiners.es)}) `, 'iu')
const counted = new RegExp(String.raw`^(?:${anyOf(numbers.en, numbers.es)})(?!\p{L})`, 'iu')
const pronoun = /^(?:he|she|they|él|ella|ellos|ellas)(?!\p{L})/iu
const name = new RegExp(`^${nameRun}`, 'u')
const names = new RegExp(`^${nameRun}(?:, ${nameRun}){0,3},? (?:and|y|e) ${nameRun}`, 'u')
const runs = new RegExp(String.raw`(?<![\p{L}’'-])${nameRun}`, 'gu')

/**
 * Whom a sentence of the article's own is about: its subject, as far as the words up to `reach` show. Undefined if it is
 * about a thing or a place. In `words` quotations are hidden.
 */
export function topicOf(words: string, cast: Cast, discourse: Discourse): Source | undefined {
  if (!cased.test(words)) return undefined
  const all = withoutStamp(words.slice(0, reach)).trimStart().replace(dateline, '').replace(joined, '')
  const [introduction = ''] = introductory.exec(all) ?? []
  const main = all.slice(introduction.length).replace(joined, '')
  const inside =
    introduction === '' ? undefined : subjectOf(introduction.replace(/^\S+\s/, ''), cast, discourse)
  if (main.trim() === '') return inside
  const word = pronoun.exec(main)?.[0].toLowerCase()
  if (inside && word !== undefined && agrees(inside, word)) return inside
  return subjectOf(main, cast, discourse)
}

/** Subjects are known by words and names of languages with capitals. */
const cased = /\p{Ll}|\p{Lu}/u

/** "SAN FRANCISCO (AP) — ": where a report was written. */
const dateline = /^\p{Lu}{2}[\p{Lu} .’-]*(?:, \p{L}[\p{L}. ]*)?(?: \([^()]{1,20}\))? ?(?:[–—]|--) ?/u

function agrees({ kind, gender }: Source, word: string): boolean {
  const said = genderOfPronoun(word)
  if (said === undefined) return kind === 'group'
  return (kind === 'person' || kind === 'unknown') && (gender ?? said) === said
}

/** How much of a sentence is searched for the people it names, in UTF-16 code units. */
const mostWords = 1000

/** The people whom a sentence of the article's own names, in the order of their names. */
export function peopleIn(words: string, cast: Cast): Source[] {
  return (cased.test(words) ? matchesOf(runs, words.slice(0, mostWords)) : []).flatMap(
    (match) => personCalled(bareName(match[0]), cast) ?? [],
  )
}

function subjectOf(words: string, cast: Cast, discourse: Discourse): Source | undefined {
  const word = pronoun.exec(words)?.[0]
  if (word !== undefined) return byPronoun(word.toLowerCase(), discourse)
  const several = / (?:and|y|e) /.test(words) ? names.exec(words)?.[0] : undefined
  if (several !== undefined && isPair(several)) return pairOf(several, cast)
  if (determined.test(words)) return described(words, cast, discourse)
  return introduced(words, cast) ?? named(words, cast) ?? group(words)
}

/** "White House spokeswoman Ann Lee", "Opposition leader Nair", "Paz’s deputy, Ann Lee,": the name behind a noun. */
function introduced(words: string, cast: Cast): Source | undefined {
  const phrase = firstWords(words)
  const at = phrase.findIndex(
    (one, index) => isPersonNoun(bareNoun(one)) && startsName.test(phrase[index + 1] ?? ''),
  )
  const isName = (one: string): boolean =>
    (startsName.test(one) && !one.endsWith(',')) || isSomebody(bareNoun(one))
  if (at < 0 || !phrase.slice(0, at).every(isName)) return undefined // not “Hale met President Lee”
  const rest = phrase.slice(at + 1).join(' ')
  const run = name.exec(rest)?.[0] ?? /^\p{Lu}(?:\p{L}*)(?: \p{Lu}\p{L}*)*/u.exec(rest)?.[0] ?? ''
  return named(rest, cast) ?? { ...namelessSource(run), kind: 'person' }
}

const startsName = /^\p{Lu}/u

/** The words of a sentence up to its first stop, bracket or quotation; at most eight. */
const firstWords = (words: string): string[] =>
  (words.split(/[.;:()\uE000]/, 1)[0] ?? '').split(' ').slice(0, 8)

/** "Norman Ham left", "Paz’s plan"; "Paz’s wife" is somebody else. */
function named(words: string, cast: Cast): Source | undefined {
  const run = name.exec(words)?.[0]
  if (run === undefined) return undefined
  const owned = /^[’']s? ((?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+)/u.exec(
    words.slice(run.replace(/[’']s$/, '').length),
  )?.[1]
  const noun = owned?.split(' ').find(isPersonNoun)
  const source = organisationCalled(run, cast) ?? personCalled(bareName(run), cast)
  return source && noun !== undefined ? { ...namelessSource(noun), name: `${source.name}’s ${noun}` } : source
}

function organisationCalled(run: string, { organisations }: Cast): Source | undefined {
  const found = organisations.named(run) ?? organisations.named(bareName(run))
  return found && organisationSource(found)
}

function personCalled(bare: string, { people, organisations }: Cast): Source | undefined {
  if (bare === '' || isPlaceName(bare) || countryOf(bare) !== undefined) return undefined
  if (organisations.named(bare)) return undefined
  const person = people.named(bare)
  return person && (person.name.endsWith(bare) || person.name.startsWith(`${bare} `))
    ? personSource(person)
    : undefined
}

/** "The minister, Luis Rey,", "the 54-year-old Paz", "His aide", "the council": up to the first noun for somebody. */
function described(words: string, cast: Cast, discourse: Discourse): Source | undefined {
  const phrase = firstWords(words)
  const at = phrase.findIndex(
    (one, index) => index > 0 && (isSomebody(bareNoun(one)) || /^\p{Lu}/u.test(one)),
  )
  if (at < 0 || phrase.slice(1, at).some((one) => stops.test(one))) return undefined
  let end = at
  while (isSomebody(bareNoun(phrase[end + 1] ?? '')) && !/[,’']/.test(phrase[end] ?? '')) end++
  const rest = phrase.slice(isSomebody(bareNoun(phrase[at] ?? '')) ? end + 1 : at).join(' ')
  const called = named(rest, cast) ?? named(rest.replace(ofSomething, ''), cast)
  if (called) return called
  const apposed = phrase[end]?.endsWith(',') ? apposedName(rest) : undefined
  if (apposed && isPersonNoun(bareNoun(phrase[end] ?? '')))
    return { ...namelessSource(apposed), kind: 'person', gender: genderOfNoun(bareNoun(phrase[end] ?? '')) }
  if (!isSomebody(bareNoun(phrase[end] ?? ''))) return undefined
  const subject = phrase
    .slice(0, end + 1)
    .join(' ')
    .replace(/(?:,|[’']s?)$/, '')
  return (
    spokesperson(subject, cast, discourse) ?? describedSource(subject, cast, discourse) ?? unnamed(subject)
  )
}

/** "His granddaughter, Itzel, studies …": a name of one word between commas. */
const apposedName = (rest: string): string | undefined => {
  const name = /^\p{Lu}\p{Ll}+(?=,)/u.exec(rest)?.[0]
  return name === undefined || isPlaceName(name) || countryOf(name) !== undefined ? undefined : name
}

const stops =
  /^(?:of|for|in|on|at|by|with|from|to|that|which|who|de|del|en|por|con|para|a|al|que|is|are|was|were|has|had)$/
/** "The head of the council, Ann Lee,": what comes between the noun and the name. */
const ofSomething = /^(?:of|for|at|in|de|del|en) [^,]*, /
const bareNoun = (word: string): string => word.replace(/[,’'].*$/, '').toLowerCase()

const isSomebody = (noun: string): boolean =>
  isPersonNoun(noun) ||
  groupNouns.has(noun) ||
  documentNouns.has(noun) ||
  organisationKind(noun) !== undefined

/** "The president", where the article names none; "a witness". */
function unnamed(subject: string): Source {
  const source = namelessSource(subject.charAt(0).toLowerCase() + subject.slice(1))
  return source.kind === 'unknown' ? { ...source, kind: 'person' } : source
}

/** "Witnesses", "Three men". */
function group(words: string): Source | undefined {
  const first = /^\p{L}+/u.exec(words)?.[0] ?? ''
  if (groupNouns.has(first.toLowerCase())) return namelessSource(first.toLowerCase())
  const several = counted.test(words)
    ? /^\S+ (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+s(?!\p{L})/u.exec(words)?.[0]
    : undefined
  return several === undefined ? undefined : { ...namelessSource(several.toLowerCase()), kind: 'group' }
}
