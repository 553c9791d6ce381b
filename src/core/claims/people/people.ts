import type { Span } from '../../model/anchor'
import { matchesOf } from '../../text/matches'
import { isGivenName } from './givenNames'
import { countryOf } from '../names/places'
import { describe, type Description } from './callings'
import { rankOf, titleWords, type Rank } from './titles'
import { alsoCapitalised, anyOf } from '../../text/expressions'
import notNames from './words/notNames.json'
import offices from './words/offices.json'

/** A person by the fullest name in the article, and what it says about them. */
export interface Person {
  readonly name: string
  readonly title: string
  readonly country: string | undefined
  readonly rank: Rank
  readonly mentions: number
  /** Words for their occupation and office, in lower case: "union", "leader". */
  readonly roles: readonly string[]
  /** In years, if the article gives it. */
  readonly age: number | undefined
}

export interface People {
  readonly all: readonly Person[]
  /** Finds a person by the full name, by its last word, or by a first name that only one of them has. */
  readonly named: (name: string) => Person | undefined
}

const word = String.raw`\p{Lu}(?:(?:[\p{L}-]|[’'](?!s(?!\p{L}))(?=\p{L})){1,24}|\.(?:\p{Lu}\.)?)`
const particle = '(?:de la|de los|de|da|dos|del|van der|van|von|bin|ibn|al|el|la|di|du) '
/** A run of capitalised words: the source of a regular expression. */
export const nameRun = String.raw`${word}(?: (?:${particle})?${word}){0,3}(?:,? (?:Jr|Sr)\.)?`

const titled = new RegExp(
  String.raw`(?<![\p{L}])` +
    String.raw`(?<title>(?:[\p{L}.’'-]{2,20} ){0,3}?${anyOf(alsoCapitalised(titleWords))}\.?)` +
    String.raw`(?<place> (?:of|de(?: la)?) \p{Lu}\p{L}{1,20})?,? (?<name>${nameRun})`,
  'gu',
)
const runs = new RegExp(String.raw`(?<![\p{L}\p{N}.’'-])${nameRun}`, 'gu')

/** Capitalised words that are not part of a person's name, such as sentence openers, months and offices. */
const noName = new RegExp(String.raw`^${anyOf(notNames)}\.?$`)

/** The words of a capitalised run that can be a name: "Caracas" of "In Caracas". */
export function bareName(run: string): string {
  const words = run.replace(/,? (?:Jr|Sr)\.$/, '').split(' ')
  const office = words.findLastIndex((one) => officeParts.has(one))
  if (office >= 0 && office < words.length - 1) words.splice(0, office + 1)
  while (
    words.length > 0 &&
    (noName.test(words[0] ?? '') ||
      /^\p{Lu}\p{Ll}{5,}ing$/u.test(words[0] ?? '') || // "Questioning Vindman"
      titlePart.test(words[0] ?? '') ||
      /-(?:based|born|led|backed|owned)$/.test(words[0] ?? ''))
  )
    words.shift()
  return words.join(' ').replace(/[’']s$/, '')
}

/** Words of an office, after which the name begins: "Emirates President Tim Clark". */
const officeParts = new Set(offices)
const titlePart = new RegExp(String.raw`^${anyOf(titleWords)}\.?$`, 'i')

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

/** The people an article names: those with a title, and full names, which their last word alone may stand for. */
export function findPeople(text: string): People {
  const titles = titlesIn(text)
  const counts = new Map<string, number>()
  const described = new Map<string, Description>()
  for (const match of matchesOf(runs, text)) {
    const name = withoutPlace(bareName(match[0]), text.slice(Math.max(0, match.index - 13), match.index))
    if (name === '') continue
    counts.set(name, (counts.get(name) ?? 0) + 1)
    const end = match.index + match[0].replace(/[’']s$/, '').length
    const start = match.index + match[0].indexOf(name)
    described.set(name, joined(described.get(name), describe(text, start, end)))
  }
  const fullest = new Map<string, string>()
  for (const name of counts.keys()) {
    const key = lastWord(name)
    if (name.length > (fullest.get(key)?.length ?? 0) && (name.includes(' ') || titles.has(name)))
      fullest.set(key, name)
  }
  const all = [...fullest].flatMap(([last, name]): Person[] => {
    const known = titles.get(name) ?? titles.get(last)
    const mentions = (counts.get(name) ?? 0) + (name === last ? 0 : (counts.get(last) ?? 0))
    if (known === undefined && countryOf(last) !== undefined) return []
    const { roles, age } = joined(described.get(name), described.get(last) ?? none)
    return [{ name, title: '', country: undefined, rank: 'other', ...known, mentions, roles, age }]
  })
  const byKey = new Map(
    all.flatMap((person) => [[person.name, person] as const, [lastWord(person.name), person] as const]),
  )
  const byFirst = new Map<string, Person | undefined>()
  for (const person of all) {
    const first = person.name.split(' ')[0] ?? ''
    if (isGivenName(first)) byFirst.set(first, byFirst.has(first) ? undefined : person)
  }
  return { all, named: (name) => byKey.get(name) ?? byKey.get(lastWord(name)) ?? byFirst.get(name) }
}

/** "la exalcaldesa de Torrenueva Marina Costa" is Marina Costa. */
function withoutPlace(name: string, before: string): string {
  const [, second = '', ...more] = name.split(' ')
  return more.length > 0 &&
    (before.endsWith('Secretary of ') || (/(?:^|\s)(?:de|of) $/.test(before) && isGivenName(second)))
    ? [second, ...more].join(' ')
    : name
}

const none: Description = { roles: [], age: undefined }
/** The most roles kept for one person; more would be a list of everybody's. */
const mostRoles = 40

function joined(one: Description | undefined, other: Description): Description {
  if (one === undefined) return other
  if (other.roles.length === 0 && other.age === undefined) return one
  return { roles: [...one.roles, ...other.roles].slice(0, mostRoles), age: one.age ?? other.age }
}

/** "six countries. Its chairman" is "chairman": a title does not cross a full stop or begin with an article. */
function tidyTitle(words: string): string {
  const last =
    words.split(/(?<=\p{L}{3})[.!?] | (?:with|to|by|from|for|told|that|when|as|but|met|con|que) /u).at(-1) ??
    words
  return last
    .replace(
      /^(?:(?:the|an?|its|his|her|their|said|and|el|la|los|las|un|una|su|dijo|-year-old)(?= ) ?)+/iu,
      '',
    )
    .trim()
}

type Title = Pick<Person, 'title' | 'country' | 'rank'>

/** A title before a name: `title` is the words of the title that belong to it, `place` what it is of. */
interface TitledName {
  readonly title: string
  readonly place: string
  readonly name: string
  /** The title with its place, in UTF-16 code units. */
  readonly span: Span
}

/** The titles before names in a text, in reading order: "Venezuelan President", "Secretary of State". */
export function titledNames(text: string): TitledName[] {
  return matchesOf(titled, text).flatMap(({ 0: whole, index, groups = {} }) => {
    const name = bareName(groups['name'] ?? '')
    if (!name.includes(' ') && /, \S+$/.test(whole)) return [] // "the Kremlin leader, Chavista’s ally"
    const { title: words = '', place = '' } = groups
    const title = tidyTitle(words)
    const end = index + words.length
    return [{ title, place, name, span: { start: end - title.length, end: end + place.length } }]
  })
}

function titlesIn(text: string): Map<string, Title> {
  const titles = new Map<string, Title>()
  for (const { title, place, name } of titledNames(text)) {
    const country = `${title}${place}`
      .split(' ')
      .slice(-4)
      .map(countryOf)
      .find((found) => found !== undefined)
    const known: Title = { title, country, rank: rankOf(title, country) }
    if (name === '') continue
    for (const key of [name, lastWord(name)]) {
      const before = titles.get(key)
      if (before === undefined || (before.rank === 'other' && known.rank !== 'other')) titles.set(key, known)
      else if (before.country === undefined && country !== undefined && before.rank === known.rank)
        titles.set(key, known)
    }
  }
  return titles
}
