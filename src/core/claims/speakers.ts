import type { Gender } from './givenNames'
import { describedSource, type Cast } from './descriptions'
import { capitalNames } from './organisationNames'
import { bareName, nameRun, type People, type Person } from './people'
import { groupNouns } from './sourceNouns'
import { isPair } from './subjects'
import {
  isSurelyPerson,
  namelessSource,
  organisationSource,
  personSource,
  type Recent,
  type Source,
} from './sources'

/** Finds out whom the words for a speaker mean; '' for a verb without any. Undefined when the article does not tell. */
export function resolveSpeaker(subject: string, cast: Cast, recent: Recent): Source | undefined {
  const words = subject
    .replace(/ \([^()]*\)$/, '')
    .replace(/[’']s?$/, '')
    .trim()
  if (words === '') return recent.find((one) => one.kind === 'person' || one.kind === 'unknown') ?? recent[0]
  const lower = words.toLowerCase()
  if (pronouns.test(lower)) return byPronoun(lower, recent)
  if (isPair(words)) return pairOf(words, cast)
  return (
    attached(words, cast, recent) ??
    describedSource(words, cast, recent) ??
    namedSource(words, cast) ??
    nameless(words)
  )
}

const pronouns = /^(?:he|she|it|they|i|we|you|who|one|él|ella|ellos|ellas)$/

function byPronoun(word: string, recent: Recent): Source | undefined {
  if (/^(?:he|él)$/.test(word)) return byGender('he', recent)
  if (/^(?:she|ella)$/.test(word)) return byGender('she', recent)
  if (word === 'it') return byThing(recent)
  if (!/^(?:they|ellos|ellas)$/.test(word)) return undefined
  return recent.find((one) => one.kind === 'group')
}

/** "It": an organisation or a document; else a name nothing says is a person's. */
function byThing(recent: Recent): Source | undefined {
  return (
    recent.find((one) => one.kind === 'organisation' || one.kind === 'document') ??
    recent.find((one) => one.kind === 'unknown' && one.gender === undefined && /^\p{Lu}/u.test(one.name))
  )
}

function byGender(gender: Gender, recent: Recent): Source | undefined {
  const source = recent.find(
    (one) => (one.kind === 'person' || one.kind === 'unknown') && (one.gender ?? gender) === gender,
  )
  return source && { ...source, gender }
}

/** Both names of "Lukan and Dobrev", each as full as the article has it. */
function pairOf(words: string, cast: Cast): Source {
  const bare = words.replace(/^(?:[Bb]oth|[Tt]he|[Ll]os|[Ll]as) /u, '')
  const [, before = '', and = '', last = ''] = /^(.+?),? (and|y|e) (.+)$/u.exec(bare) ?? []
  const names = [...before.split(', '), last].map((one) => namedSource(one, cast)?.name ?? one)
  const name = `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`
  return { name, kind: 'group', person: undefined, gender: undefined, nouns: [] }
}

/** "Her lawyer", "a spokesman for the port", "the company’s lawyer": one known by whom they speak for. */
function attached(words: string, cast: Cast, recent: Recent): Source | undefined {
  const own = /^(his|her|its|their|su) ([\p{Ll}-]+(?: [\p{L}-]+){0,4})$/iu.exec(words)
  if (own) {
    const spanish = /^su$/i.test(own[1] ?? '')
    const owner = spanish
      ? hired.test(own[2] ?? '')
        ? recent[0]
        : undefined
      : byPronoun(owners[(own[1] ?? '').toLowerCase()] ?? '', recent)
    if (capitalNames(own[2] ?? '').length > 0) return undefined
    const rest = own[2] ?? ''
    if (owner) return called(spanish ? `el ${rest} de ${owner.name}` : possessive(owner.name, rest), rest)
  }
  const by =
    /^(?:an?|the|one|another) ((?:[\p{Ll}-]+ ){0,2}spokes(?:man|woman|person)) (?:for|of|from) (?:the )?(.+)$/iu.exec(
      words,
    )
  if (by)
    return called(
      possessive(
        ownerName(by[2] ?? '', / for the | of the | from the /.test(words), cast, recent),
        by[1] ?? '',
      ),
      by[1] ?? '',
    )
  const noun =
    /^(?:an?|the) ([\p{Ll}]+)(?:[’']s)? (spokes(?:man|woman|person)|lawyer|chairman|director|chief executive)$/iu.exec(
      words,
    )
  const owner = noun ? describedSource(`the ${noun[1]}`, cast, recent) : undefined
  return noun && owner?.kind === 'organisation'
    ? called(possessive(owner.name, noun[2] ?? ''), noun[2] ?? '')
    : undefined
}

/** Whom one's own "su" most likely means only of these: whose widow or son it is the article alone knows. */
const hired =
  /^(?:abogad[oa]|portavoz|voceri?[oa]|representante|director[a]?|president[ea]|secretari[oa]|líder|asesor[a]?|jef[ea])(?!\p{L})/u

const owners: Readonly<Record<string, string>> = { his: 'he', her: 'she', its: 'it', their: 'they' }

const possessive = (owner: string, rest: string): string =>
  `${owner}${owner.endsWith('s') ? '’' : '’s'} ${rest}`

function ownerName(words: string, definite: boolean, cast: Cast, recent: Recent): string {
  const known =
    (definite ? describedSource(`the ${words}`, cast, recent) : undefined) ?? namedSource(words, cast)
  return known?.kind === 'organisation' && !/ /.test(words)
    ? known.name
    : definite && /^\p{Ll}/u.test(words)
      ? `the ${words}`
      : words
}

function called(name: string, noun: string): Source {
  const { kind, gender, nouns } = namelessSource(noun)
  return { name, kind, gender, nouns, person: undefined }
}

const runs = new RegExp(String.raw`(?<![\p{L}’'-])${nameRun}`, 'gu')

/** The person or organisation whose name stands in the words. */
function namedSource(words: string, { people, organisations }: Cast): Source | undefined {
  const bare = words.replace(/^(?:[Tt]he|[Ee]l|[Ll]a|[Ll]os|[Ll]as) /u, '')
  const organisation = organisations.named(bare)
  if (organisation) return organisationSource(organisation)
  if (/^(?:an?|una?) /i.test(words) && !/ \p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(words)) return undefined
  if (groupNouns.has((words.split(' ', 1)[0] ?? '').toLowerCase())) return undefined
  const person = personIn(words, people)
  return person &&
    (isSurelyPerson(person) || person.name.endsWith(bare) || person.name.startsWith(`${bare} `))
    ? personSource(person)
    : undefined
}

function personIn(words: string, people: People): Person | undefined {
  for (const match of words.matchAll(runs)) {
    const person = people.named(bareName(match[0]))
    if (person) return person
  }
  return undefined
}

/** The words themselves, without what only the start of a sentence gives them. */
function nameless(words: string): Source | undefined {
  const name = bareOf(words.replace(/^(?:[Tt]he|[Ee]l|[Ll]a)\s+(?=\p{Lu})/u, ''))
  if (name === '') return undefined
  const first = name.split(' ', 1)[0] ?? ''
  const common =
    determiner.test(first) ||
    groupNouns.has(first.toLowerCase()) ||
    (commonFirst.test(first) && /^\S+ \p{Ll}/u.test(name))
  return namelessSource(common ? name.charAt(0).toLowerCase() + name.slice(1) : name)
}

/** Words that begin a description with a capital only because they begin a sentence. */
const commonFirst =
  /^(?:Environmental|Official|Federal|Local|Senior|State|Human|Medical|Public|National|Health|Aid|Rescue|Police|Court|Government|Company|Military|Security|Intelligence|Legal|Independent|Opposition|Industry|Former|Early|New|Recent|Internal|Leaked|Civil|Animal|Consumer|Women’s|Fuentes)$/

const determiner =
  /^(?:The|An?|One|Two|Three|Four|Five|Several|Many|Some|Most|His|Her|Its|Their|Another|El|La|Los|Las|Una?|Unos|Varios|Varias|Su|Sus|Fuentes)$/i

/** "spokesman Jeff Gorell" is "Jeff Gorell"; "the White House" stays; so does "a report from the ministry". */
function bareOf(subject: string): string {
  const match = new RegExp(String.raw`^(?:[\p{Ll}-]+ ){1,4}(${nameRun})$`, 'u').exec(subject)
  return match?.[1] !== undefined &&
    !/^(?:an?|the|his|her|its|el|la|un|una|fuentes) |\b(?:at|from|for|with|of|by|in|de|del)\b/i.test(subject)
    ? bareName(match[1]) || subject
    : subject
}

const descriptions =
  /(?<![\p{L}])the (?:\p{Lu}[\p{L}.]{1,20} ){0,1}(?:president|leader|premier|prime minister|chancellor|mandatario)(?![\p{L}])/giu

/** The person a sentence speaks of first, in the article's own voice. */
export function subjectOf(sentence: string, cast: Cast, recent: Recent): Source | undefined {
  const description = descriptions.exec(sentence)
  descriptions.lastIndex = 0
  for (const match of sentence.matchAll(runs)) {
    if (description && description.index < match.index) break
    const person = cast.people.named(bareName(match[0]))
    if (person && isSurelyPerson(person) && cast.organisations.named(bareName(match[0])) === undefined)
      return personSource(person)
  }
  return description ? describedSource(description[0], cast, recent) : undefined
}
