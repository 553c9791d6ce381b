import { genderOf, type Gender } from './givenNames'
import { bareName, nameRun, type People, type Person } from './people'
import { countryOf } from './places'
import { leaderWords } from './titles'

/** The people lately spoken of, the last one first, and what is known of who is "he" and who is "she". */
export type Recent = readonly { readonly person: Person; readonly gender: Gender | undefined }[]

/** Who is meant: a name, and the person when it is one the article introduces. */
export interface Resolved {
  readonly name: string
  readonly person: Person | undefined
  readonly gender?: Gender
}

/** Finds out whom the words for a speaker mean. Undefined when the article does not let one tell. */
export function resolveSpeaker(subject: string, people: People, recent: Recent): Resolved | undefined {
  const lower = subject.toLowerCase()
  if (/^(?:he|she|él|ella)$/.test(lower)) {
    const gender = lower === 'he' || lower === 'él' ? 'he' : 'she'
    const person = recent.find((one) => (one.gender ?? gender) === gender)?.person
    return person && { name: person.name, person, gender }
  }
  if (/^(?:they|it|i|we|you|who|ellos|one)$/.test(lower)) return undefined
  const person = describedBy(subject, people) ?? namedIn(subject, people)
  if (person && (isSurelyPerson(person) || person.name.endsWith(subject)))
    return { name: person.name, person }
  const name = subject.replace(/^(?:[Tt]he|[Aa]n?|[Ee]l|[Ll]a)\s+(?=\p{Lu})/u, '').replace(/[’']s?$/, '')
  return name === '' ? undefined : { name: bareOf(name), person: undefined }
}

const givenName = (person: Person): string => person.name.split(' ')[0] ?? ''

/** Whether a person is one for certain, not a place or a firm of two words. */
export function isSurelyPerson(person: Person): boolean {
  return person.title !== '' || (person.name.includes(' ') && genderOf(givenName(person)) !== undefined)
}

const runs = new RegExp(String.raw`(?<![\p{L}’'-])${nameRun}`, 'gu')

function namedIn(subject: string, people: People): Person | undefined {
  for (const match of subject.matchAll(runs)) {
    const person = people.named(bareName(match[0]))
    if (person) return person
  }
  return undefined
}

/** "spokesman Jeff Gorell" is "Jeff Gorell"; "the White House" stays; so does "a report from the ministry". */
function bareOf(subject: string): string {
  const match = new RegExp(String.raw`^(?:[\p{Ll}-]+ ){1,4}(${nameRun})$`, 'u').exec(subject)
  return match?.[1] !== undefined && !/^(?:an?|the|his|her|its) /i.test(subject)
    ? bareName(match[1]) || subject
    : subject
}

/**
 * "the Venezuelan president", "the Venezuelan", "the Chavista leader".
 *
 * A country in the words decides. An adjective that belongs to nobody in the article ("Bolivarian") leaves
 * the head of state it names most often.
 */
function describedBy(subject: string, people: People): Person | undefined {
  const words = /^(?:the|el|la) (.+)$/iu.exec(subject)?.[1]?.split(' ')
  if (!words || words.length > 4) return undefined
  const country = words.map(countryOf).find((found) => found !== undefined)
  const leads = words.some((word) => leaderWords.test(word))
  if (country === undefined && !leads) return undefined
  if (!leads && words.length > 1) return undefined
  const candidates = people.all.filter(
    (person) =>
      (country === undefined ? person.rank === 'head of state' : person.country === country) &&
      person.title !== '',
  )
  const heads = candidates.filter((person) => person.rank === 'head of state')
  return mostNamed(heads.length > 0 ? heads : candidates)
}

function mostNamed(people: readonly Person[]): Person | undefined {
  return people.reduce<Person | undefined>(
    (best, one) => (best && best.mentions >= one.mentions ? best : one),
    undefined,
  )
}

const descriptions =
  /(?<![\p{L}])the (?:\p{Lu}[\p{L}.]{1,20} ){0,1}(?:president|leader|premier|prime minister|chancellor|mandatario)(?![\p{L}])/giu

/** The person a sentence speaks of first, in the article's own voice. */
export function subjectOf(sentence: string, people: People): Person | undefined {
  const description = descriptions.exec(sentence)
  descriptions.lastIndex = 0
  for (const match of sentence.matchAll(runs)) {
    if (description && description.index < match.index) break
    const person = people.named(bareName(match[0]))
    if (person && isSurelyPerson(person)) return person
  }
  return description ? describedBy(description[0], people) : undefined
}

/** Puts a person first among those lately spoken of. */
export function mention(person: Person, recent: Recent, gender?: Gender): Recent {
  const before = recent.find((one) => one.person.name === person.name)
  const known = gender ?? before?.gender ?? genderOf(givenName(person))
  return [{ person, gender: known }, ...recent.filter((one) => one !== before)].slice(0, 6)
}
