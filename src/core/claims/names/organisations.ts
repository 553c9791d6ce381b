import type { Span } from '../../model/anchor'
import { isGivenName } from '../people/givenNames'
import { opensSentence } from '../people/personNames'
import { organisationKind } from './organisationKinds'
import { capitalNames, type CapitalName } from './organisationNames'
import { standsAsPlace } from './placeNames'
import { countryOf } from './places'
import { sayingVerbs } from '../speech/cues'
import { isRole } from '../people/roles'
import words from './words/organisationNames.json'

/** An organisation by the fullest name in the article; `nouns` are the words, in lower case, it may be called by. */
export interface Organisation {
  readonly name: string
  readonly nouns: readonly string[]
}

export interface OrganisationMention extends Span {
  readonly organisation: Organisation
}

export interface Organisations {
  readonly all: readonly Organisation[]
  /** Every mention of one, in reading order, without overlaps. */
  readonly mentions: readonly OrganisationMention[]
  /** Finds one by its name, its abbreviation, or the first word of its name. */
  readonly named: (name: string) => Organisation | undefined
}

/**
 * The organisations an article names, recognised by a word of their name ("Bank"), by an abbreviation in brackets, or
 * by what the article says they are ("Nordvik, the food group"). One that bears a person's surname, of `surnames`, is
 * called by its whole name alone. Spans are UTF-16 code units of `text`.
 */
export function findOrganisations(
  text: string,
  surnames: ReadonlySet<string> = new Set<string>(),
): Organisations {
  const names = capitalNames(text)
  const nouns = new Map<string, Set<string>>()
  const shorts = new Map<string, string>()
  for (const one of names) {
    const described = describedAs(text, one)
    if (
      !one.isOrganisation &&
      (described.length === 0 || opensSentence(one.words) || surnames.has(one.words))
    )
      continue
    const known = nouns.get(one.words) ?? new Set(one.words.toLowerCase().split(' '))
    for (const noun of described) known.add(noun)
    nouns.set(one.words, known)
    if (one.short !== undefined) shorts.set(one.short, one.words)
  }
  const all = [...nouns].map(([name, words]): Organisation => ({ name, nouns: [...words] }))
  const named = finder(all, shorts, surnames)
  const mentions = names.flatMap(({ words, start, end }) => {
    const organisation = named(words)
    const place = organisation?.name.startsWith(`${words} `) && standsAsPlace(text, { start, end }) // across Marlow, where Marlow Tramways runs
    return organisation && !place ? [{ start, end, organisation }] : []
  })
  return { all, mentions, named }
}

function finder(
  all: readonly Organisation[],
  shorts: ReadonlyMap<string, string>,
  surnames: ReadonlySet<string>,
): Organisations['named'] {
  const byName = new Map(all.map((one) => [one.name, one]))
  const byWord = new Map<string, Organisation | undefined>()
  for (const one of all) {
    for (const short of shortNames(one.name).filter((word) => !surnames.has(word)))
      byWord.set(short, byWord.has(short) ? undefined : one)
  }
  return (name) => byName.get(name) ?? byName.get(shorts.get(name) ?? '') ?? byWord.get(name)
}

const clubs = new Set(words.clubs)
/** First words that so many organisations share that none is called by them. */
const common = new Set(words.common)

function shortNames(name: string): string[] {
  const words = name.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (words.length < 2) return []
  const own = !common.has(first) && countryOf(first) === undefined && !isGivenName(first)
  return [...(own && first.length > 2 ? [first] : []), ...(clubs.has(last) ? [last] : [])]
}

const saying = new Set(sayingVerbs)

const runsSomething =
  /^,? (?:which|that) (?:runs?|owns?|operates?|makes?|sells?|employs?|produces?|supplies|supply|builds?|publishes)(?!\p{L})/u

/** The nouns beside a name that say what it is: "the charity Moth Watch", "ElectroSur, the regional power company". */
function describedAs(text: string, { start, end, words }: CapitalName): string[] {
  const before = /([\p{Ll}-]+),? $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? ''
  const right = text.slice(end, end + 80)
  const phrase = /^, (?:the|an?|el|la|una?) ((?:[\p{L}’'-]+ ){0,5}[\p{L}’'-]+)/u.exec(right)?.[1] ?? ''
  const after =
    phrase.split(/ (?:of|at|for|in|with|from|that|who|which|de|del|en|que)(?= )/)[0]?.split(' ') ?? []
  const nouns = after.some((one) => isRole(one) || saying.has(one)) ? [] : after // “in Ohio, the company said”
  const person = isGivenName(words.split(' ')[0] ?? '')
  if (person) return []
  const found = [before, ...nouns].filter((noun) => organisationKind(noun) !== undefined)
  return found.length === 0 && runsSomething.test(right) ? ['company'] : found
}
