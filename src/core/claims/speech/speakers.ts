import { describedSource, type Cast } from '../people/descriptions'
import type { Discourse } from '../people/discourse'
import { namedSource } from '../people/namedSources'
import { bareName, nameRun } from '../people/personNames'
import { byPronoun, byVerbAlone, isPronoun } from '../people/pronouns'
import { documentNouns, groupNouns } from '../people/sourceNouns'
import { isRole } from '../people/roles'
import { isPersonNoun, namelessSource, type Source } from '../people/sources'
import { isOfGender } from '../people/spanishDescriptions'
import { spokesperson } from '../people/spokespeople'
import { isTitle, rankOf } from '../people/titles'
import { organisationKind } from '../names/organisationKinds'
import { bearerOfTitle, titledSurname } from '../people/sharedSurnames'
import { isPair } from './pairs'
import { anyOf } from '../../text/expressions'
import subjectWords from './words/subjects.json'

/** Whom the words for a speaker mean; '' stands for a verb without a subject. Undefined if the article doesn't say. */
export function resolveSpeaker(subject: string, cast: Cast, discourse: Discourse): Source | undefined {
  const all = withoutKind(subject)
    .replace(/ \([^()]*\)$/, '')
    .replace(/[’']s?$/, '')
    .trim()
  const titled = titledSurname(all)
  const bearers = cast.people.sharing(titled?.surname ?? all)
  if (bearers.length > 0)
    return (
      (titled && bearerOfTitle(titled.title, bearers)) ?? sharedSurname(titled?.surname ?? all, discourse)
    )
  const words = titled !== undefined && !/^(?:the|el|la) /i.test(all) ? titled.surname : all
  if (words === '') return byVerbAlone(false, discourse)
  const lower = words.toLowerCase()
  if (isPronoun(lower) && !/^\p{Lu}{2}/u.test(words)) return byPronoun(lower, discourse) // not "WHO"
  if (speechless.test(words)) return undefined
  if (isPair(words)) return pairOf(words, cast)
  return (
    spokesperson(words, cast, discourse) ??
    describedSource(words, cast, discourse) ??
    namedSource(words, cast) ??
    sharedSurname(words, discourse) ??
    (maySomebodyBeMeant(words, discourse) ? undefined : nameless(words))
  )
}

/**
 * Whether "the officer", whom nothing in the article calls so, may be somebody it has named. An office is somebody else's
 * than that of whoever holds another one.
 */
function maySomebodyBeMeant(words: string, { recent }: Discourse): boolean {
  const [, noun = ''] = /^(?:the|el|la) (?:\p{L}[\p{L}-]* )?(\p{L}[\p{L}-]*)$/iu.exec(words) ?? []
  const head = noun.toLowerCase()
  if (!isPersonNoun(head)) return false
  const isOffice = isTitle(head) && rankOf(head, undefined) !== 'other'
  return recent.some(
    (one) =>
      one.person !== undefined &&
      (one.kind === 'person' || one.name.includes(' ')) &&
      isOfGender(one, head) &&
      !(isOffice && one.nouns.some((other) => isRole(other))),
  )
}

/** What rules and questions say is nobody's claim: "the law says", "qué dice". */
const speechless =
  /^(?:(?:the|el|la|las|los) )?(?:bible|constitución|constitution|law|ley|normas?|reglamento|rules?|qué|quién|what)$|^est[ea] (?:agencia|diario|medio|periódico|portal|redacción)$/iu

/** Whom a surname that several people bear means, if only one of them has been spoken of of late. */
function sharedSurname(words: string, { recent, topics }: Discourse): Source | undefined {
  const known = [...recent, ...topics.flatMap(({ source }) => source ?? [])]
  const bearers = known.filter((one) => one.person && one.name.endsWith(` ${words}`))
  return new Set(bearers.map((one) => one.name)).size === 1 ? bearers[0] : undefined
}

/** Both names of "Lukan and Dobrev", each in the fullest form the article has. */
export function pairOf(words: string, cast: Cast): Source {
  const bare = words.replace(/^(?:[Bb]oth|[Tt]he|[Ll]os|[Ll]as) /u, '')
  const [, before = '', and = '', last = ''] = /^(.+?),? (and|y|e) (.+)$/u.exec(bare) ?? []
  const pair = [...before.split(', '), last].map((one) => namedSource(one, cast) ?? namelessSource(one))
  const names = pair.map((one) => one.name)
  const name = `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`
  return { name, kind: 'group', person: undefined, gender: undefined, nouns: [], pair }
}

/** The words themselves, without the capital that a sentence start gives them. */
function nameless(words: string): Source | undefined {
  const name = bareOf(words.replace(/^(?:[Tt]he|[Ee]l|[Ll]a)\s+(?=\p{Lu})/u, ''))
  if (name === '') return undefined
  const first = name.split(' ', 1)[0] ?? ''
  const common =
    determiner.test(first) ||
    (name !== words && isPersonNoun(name.toLowerCase())) ||
    groupNouns.has(first.toLowerCase()) ||
    documentNouns.has(name.toLowerCase()) ||
    (adjectivesAtStart.has(first) && /^\S+ \p{Ll}/u.test(name))
  return namelessSource(common ? name.charAt(0).toLowerCase() + name.slice(1) : name)
}

/** "Watchdog Transport Focus" and "the charity Moth Watch" without what they are. */
const withoutKind = (words: string): string => {
  const [, noun = '', name] = behindKind.exec(words) ?? []
  return name !== undefined && organisationKind(noun) !== undefined ? name : words.replace(kind, '')
}
/** "the nonpartisan group OpenLedger" */
const behindKind =
  /^(?:[Tt]he|[Ee]l|[Ll]a) (?:[\p{Ll}-]+ ){0,2}([\p{Ll}-]+) (\p{Lu}[\p{L}\p{N}’-]*(?: \p{Lu}[\p{L}\p{N}’-]*){0,3})$/u
const kind =
  /^(?:[Tt]he )?(?:[Cc]harity|[Pp]ublisher|[Rr]egulator|[Rr]etailer|[Ww]atchdog) (?=\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)+$)/u

/** Adjectives that have a capital only because they begin a sentence. */
const adjectivesAtStart = new Set(subjectWords.adjectivesAtStart)

const { namelessDeterminers } = subjectWords
const determiner = new RegExp(`^${anyOf(namelessDeterminers.en, namelessDeterminers.es)}$`, 'i')

/** "spokesman Jeff Gorell" becomes "Jeff Gorell"; "the White House" and "a report from the ministry" stay. */
function bareOf(subject: string): string {
  const match = new RegExp(String.raw`^(?:[\p{Ll}-]+ ){1,4}(${nameRun})$`, 'u').exec(subject)
  return match?.[1] !== undefined &&
    !/^(?:an?|the|his|her|its|el|la|un|una|fuentes) |\b(?:at|from|for|with|of|by|in|de|del)\b/i.test(subject)
    ? bareName(match[1]) || subject
    : subject
}
