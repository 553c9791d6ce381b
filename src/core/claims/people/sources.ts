import { genderOf, type Gender, isGivenName } from './givenNames'
import { organisationKind } from '../names/organisationKinds'
import type { Organisation } from '../names/organisations'
import type { Person } from './people'
import { isRole } from './roles'
import { documentNouns, groupNouns } from './sourceNouns'
import personNouns from './words/personNouns.json'

/** Somebody or something that speaks, by the best name the article gives. */
export interface Source {
  readonly name: string
  readonly kind: 'person' | 'organisation' | 'group' | 'document' | 'unknown'
  /** Set if it is a person the article introduces. */
  readonly person: Person | undefined
  readonly gender: Gender | undefined
  /**
   * The nouns, in lower case, it may be called by: "the diplomat" for the "Western diplomat" of the sentence before.
   */
  readonly nouns: readonly string[]
  /** Each of several people who are named together. */
  readonly pair?: readonly Source[]
}

/** Recently mentioned sources, the last one first. */
export type Recent = readonly Source[]

/** How many recent sources "the minister" may refer to; earlier ones have to be named again. */
const longestMemory = 12

/** Puts a source first among the recently mentioned ones, and keeps its known gender. */
export function mention(source: Source, recent: Recent): Recent {
  const before = recent.find((one) => one.name === source.name)
  const gender = source.gender ?? before?.gender
  return [{ ...source, gender }, ...recent.filter((one) => one !== before)].slice(0, longestMemory)
}

export const givenName = (person: Person): string => person.name.split(' ')[0] ?? ''

/** Whether it is certainly a person, not a place or a firm of two words. */
export function isSurelyPerson(person: Person): boolean {
  return (
    person.title !== '' ||
    person.roles.length > 0 ||
    person.age !== undefined ||
    (person.name.includes(' ') && isGivenName(givenName(person)))
  )
}

export const personSource = (person: Person, gender?: Gender): Source => ({
  name: person.name,
  kind: isSurelyPerson(person) ? 'person' : 'unknown',
  person,
  gender: gender ?? genderOfTitle(person.title) ?? genderOf(givenName(person)) ?? genderOfNouns(person.roles),
  nouns: person.roles,
})

export const organisationSource = ({ name, nouns }: Organisation): Source => ({
  name,
  kind: 'organisation',
  person: undefined,
  gender: undefined,
  nouns,
})

/** A source without a proper name: "a senior official", "witnesses", "a report by the Clean Water Trust". */
export function namelessSource(name: string): Source {
  const nouns =
    name
      .toLowerCase()
      .replace(/\S+(?:[’']s|s[’']) /g, '')
      .split(/ (?:of|for|from|by|at|with|in|on|close|familiar|de|del|por)(?= )/)[0]
      ?.split(/[^\p{L}-]+/u)
      .filter((word) => word.length > 2) ?? []
  const head = nouns.at(-1) ?? ''
  const kind = documentNouns.has(head)
    ? 'document'
    : groupNouns.has(head) || isSeveral(name, head)
      ? 'group'
      : organisationKind(head) !== undefined
        ? 'organisation'
        : 'unknown'
  return { name, kind, person: undefined, gender: genderOfNouns(nouns), nouns }
}

/** "Mrs", "la senadora": the last word of a title that says it. */
const genderOfTitle = (title: string): Gender | undefined =>
  genderOfNouns(title.toLowerCase().split(/[^\p{L}]+/u))

/** "Several aides", "Health bosses". */
const isSeveral = (name: string, head: string): boolean =>
  /^(?:two|three|four|several|many|some|varios|varias|unos|los|las) /.test(name) ||
  (/\p{L}{2}(?:[^su]|ss)es$|\p{L}{3}[^esiu]s$/u.test(head) && !isRole(head) && name.includes(head))

const men = new Set(personNouns.men)
const women = new Set(personNouns.women)
const either = new Set(personNouns.either)

/** Whether a noun, in lower case, means one person: "wife", "minister". */
export const isPersonNoun = (noun: string): boolean =>
  men.has(noun) || women.has(noun) || either.has(noun) || isRole(noun)

/** Whom a noun, in lower case, means: "funcionaria" a woman. */
export const genderOfNoun = (noun: string): Gender | undefined => genderOfNouns([noun])

function genderOfNouns(nouns: readonly string[]): Gender | undefined {
  if (nouns.some((noun) => women.has(noun))) return 'she'
  return nouns.some((noun) => men.has(noun)) ? 'he' : undefined
}
