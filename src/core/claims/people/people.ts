import { alsoCapitalised, anyOf } from '../../text/expressions'
import { matchesOf } from '../../text/matches'
import organisationNames from '../names/words/organisationNames.json'
import { isGivenName } from './givenNames'
import { countryOf } from '../names/places'
import { describe, type Description } from './callings'
import { lastWord, longNameRun, nameIn } from './personNames'
import { isRole } from './roles'
import { titlesIn, type Title } from './titledNames'
import titleLists from './words/titles.json'

/** A person by the fullest name in the article, and what it says about them. */
export interface Person extends Title {
  readonly name: string
  readonly mentions: number
  /** Words for their occupation and office, in lower case: "union", "leader". */
  readonly roles: readonly string[]
  /** In years, if the article gives it. */
  readonly age: number | undefined
}

export interface People {
  readonly all: readonly Person[]
  /** Finds a person by the name in any length, or by a surname or a first name that only one of them has. */
  readonly named: (name: string) => Person | undefined
  /** Those who bear a surname that several do, of whom none is meant by it alone. */
  readonly sharing: (surname: string) => readonly Person[]
  /** The last words of full names. */
  readonly surnames: ReadonlySet<string>
}

const runs = new RegExp(String.raw`(?<![\p{L}\p{N}.’'-])${longNameRun}`, 'gu')
/** More words are the title of a book or a headline. */
const mostWords = 5

/** What comes before the rest of an organisation's name: "Committee on " Economic Affairs. */
const ofOrganisation = new RegExp(
  String.raw`(?<![\p{L}])${anyOf(organisationNames.telling)} (?:of|on|for|de|del)(?: the| la)? $`,
  'u',
)

/** The people an article names: those with a title, and full names, which their last word alone may stand for. */
export function findPeople(text: string): People {
  const titles = titlesIn(text)
  const found = new Map<string, Mentions>()
  for (const { 0: run, index } of matchesOf(runs, text)) {
    const before = text.slice(Math.max(0, index - 40), index)
    const name = nameIn(run, before)
    if (name === '' || name.split(' ').length > mostWords || /^(?:St\.?|Saint|San|Sant[ao]) /.test(name))
      continue
    if (name === run && ofOrganisation.test(before)) continue
    const start = index + run.lastIndexOf(name)
    const known = found.get(name) ?? none
    found.set(name, {
      count: known.count + 1,
      described: joined(known.described, describe(text, start, start + name.length)),
    })
  }
  const knighted = new Set([...titles].flatMap(([name, { title }]) => (isKnight(title) ? [name] : [])))
  const isGiven = givenNamesOf([...found.keys()], knighted)
  const names = [...found.keys()].filter(
    (name) => name.includes(' ') || (titles.has(name) && !isGiven.has(name)),
  )
  return finder(
    familiesOf(names).map((family) => bearersOf(family, found, titles)),
    isGiven,
  )
}

/** "Sir Keir" is Sir Keir Starmer: the names behind "Sir" and "Dame" that a longer name begins with. */
const givenNamesOf = (names: readonly string[], knighted: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    names
      .filter((name) => name.includes(' '))
      .map(firstWord)
      .filter((one) => knighted.has(one)),
  )

const isKnight = (title: string): boolean => /(?:^| )(?:Sir|Dame)$/.test(title)

/** How often a name stands in a text, and what it says about whoever bears it. */
interface Mentions {
  readonly count: number
  readonly described: Description
}

/** Names that end in the same word, which may be those of one person or of several. */
interface Family {
  readonly surname: string
  readonly names: readonly string[]
}

/** More people of one surname are no article, and would be compared with each other. */
const mostInFamily = 30

function familiesOf(names: readonly string[]): Family[] {
  const families = new Map<string, string[]>()
  for (const name of names) {
    const surname = lastWord(name)
    const family = families.get(surname)
    if (family === undefined) families.set(surname, [name])
    else if (family.length < mostInFamily) family.push(name)
  }
  return [...families].map(([surname, family]) => ({ surname, names: family }))
}

/** For each form of the names of a family, the person who bears it. */
function bearersOf(
  { surname, names }: Family,
  found: ReadonlyMap<string, Mentions>,
  titles: ReadonlyMap<string, Title>,
): Map<string, Person> {
  const full = names.filter((name) => name !== surname)
  const fullest = full.filter((name) => !full.some((other) => isShortFor(name, other)))
  const bearers = new Map<string, Person>()
  for (const name of fullest.length > 0 ? fullest : names) {
    const forms = full.filter((one) => one === name || isShortFor(one, name))
    const person = personOf(name, fullest.length > 1 ? forms : [...forms, surname], found, titles)
    if (person) for (const form of [name, ...forms]) bearers.set(form, person)
  }
  const bearer = onlyBearer([...new Set(bearers.values())])
  if (bearer) bearers.set(surname, bearer)
  return bearers
}

function personOf(
  name: string,
  forms: readonly string[],
  found: ReadonlyMap<string, Mentions>,
  titles: ReadonlyMap<string, Title>,
): Person | undefined {
  const title = titles.get(name) ?? forms.map((one) => titles.get(one)).find((one) => one !== undefined)
  if (title === undefined && countryOf(lastWord(name)) !== undefined) return undefined
  const mentions = [...new Set(forms)].map((one) => found.get(one) ?? none)
  const described = mentions.map((one) => one.described).reduce(joined, none.described)
  const known = title ?? untitled
  return {
    ...known,
    ...described,
    name: inseparable.test(known.title) && !name.includes(' ') ? `${lastWord(known.title)} ${name}` : name,
    roles: withOffice(described.roles, known.title),
    mentions: sum(mentions.map((one) => one.count)),
  }
}

/** "Lord Farrow" and "Pope Leo" are not called Farrow and Leo. */
const inseparable = new RegExp(`(?:^| )${anyOf(alsoCapitalised(titleLists.inseparable))}$`, 'u')

/** "Gov. Ann Lee" is the governor, and "Union Minister Smt. Kavita Nambiar" the minister. */
function withOffice(roles: readonly string[], title: string): readonly string[] {
  const office = lastWord(title).toLowerCase().replace(/\.$/, '')
  return isRole(office) && !roles.includes(office)
    ? [...roles, ...title.toLowerCase().replaceAll('.', '').split(' ')]
    : roles
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

/** Whom a surname alone means: the only one who bears it, or the only one of whom the text says who it is. */
function onlyBearer(people: readonly Person[]): Person | undefined {
  if (people.length < 2) return people[0]
  const introduced = people.filter(
    (one) => one.title !== '' || one.roles.length > 0 || one.age !== undefined || hasGivenName(one),
  )
  if (introduced.length < 2) return introduced[0]
  const isSameBeginning = introduced.every((one) =>
    one.name.startsWith(introduced[0]?.name.slice(0, 2) ?? ''),
  )
  return isSameBeginning ? introduced.toSorted((a, b) => b.mentions - a.mentions)[0] : undefined // Joe and Joseph Biden
}

const hasGivenName = ({ name }: Person): boolean => isGivenName(firstWord(name))

function finder(
  families: readonly ReadonlyMap<string, Person>[],
  knightedNames: ReadonlySet<string>,
): People {
  const all = [...new Set(families.flatMap((bearers) => [...bearers.values()]))]
  const byName = new Map(families.flatMap((bearers) => [...bearers]))
  const byFirst = new Map<string, Person | undefined>()
  for (const person of all) {
    const first = firstWord(person.name)
    if (hasGivenName(person) || knightedNames.has(first))
      byFirst.set(first, byFirst.has(first) ? undefined : person)
  }
  const byPaternal = paternalNames(all)
  const surnames = new Set(all.filter(({ name }) => name.includes(' ')).map(({ name }) => lastWord(name)))
  const named = (name: string): Person | undefined => {
    const known = byName.get(name)
    return (
      (known?.name === name && byPaternal.get(name)) || (known ?? byFirst.get(name) ?? byPaternal.get(name))
    )
  }
  return { all, named, sharing: sharing(families), surnames }
}

function sharing(families: readonly ReadonlyMap<string, Person>[]): People['sharing'] {
  const shared = new Map<string, readonly Person[]>()
  for (const bearers of families) {
    const people = [...new Set(bearers.values())].filter(({ name }) => name.includes(' '))
    const surname = lastWord(people[0]?.name ?? '')
    if (people.length > 1 && !bearers.has(surname)) shared.set(surname, people)
  }
  return (surname) => shared.get(surname) ?? []
}

/** "Larrea" is Íñigo Larrea Sanz, if nobody else bears it: the first of two surnames, as Spanish has them. */
function paternalNames(all: readonly Person[]): ReadonlyMap<string, Person | undefined> {
  const found = new Map<string, Person | undefined>()
  for (const person of all) {
    const isIntroduced = hasGivenName(person) || person.title !== '' || person.roles.length > 0
    const paternal = isIntroduced ? paternalName(person.name) : undefined
    if (paternal !== undefined) found.set(paternal, found.has(paternal) ? undefined : person)
  }
  return found
}

function paternalName(name: string): string | undefined {
  const words = name.split(' ').filter((word) => /^\p{Lu}\p{L}/u.test(word))
  const paternal = words.length > 2 ? words.at(-2) : undefined
  return paternal === undefined || isGivenName(paternal) ? undefined : paternal
}

const firstWord = (name: string): string => name.split(' ', 1)[0] ?? ''

const untitled: Title = { title: '', country: undefined, rank: 'other' }

/** Whether a name is another one with words left out or cut to initials: "M. Okello" of "Miriam Anne Okello". */
function isShortFor(short: string, long: string): boolean {
  if (short.length >= long.length) return false
  let from = 0
  const words = long.split(' ')
  return short.split(' ').every((one) => {
    const at = words.findIndex((other, index) => index >= from && stands(one, other))
    from = at + 1
    return at >= 0
  })
}

const stands = (one: string, other: string): boolean =>
  one === other || (/^\p{Lu}\.$/u.test(one) && other.startsWith(one.charAt(0)))

const none: Mentions = { count: 0, described: { roles: [], age: undefined } }
/** The most roles kept for one person; more would be a list of everybody's. */
const mostRoles = 40

function joined(one: Description, other: Description): Description {
  if (other.roles.length === 0 && other.age === undefined) return one
  return { roles: [...one.roles, ...other.roles].slice(0, mostRoles), age: one.age ?? other.age }
}
