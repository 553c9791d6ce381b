import { organisationKind } from '../names/organisationKinds'
import type { Organisations } from '../names/organisations'
import type { People, Person } from './people'
import { countryIn } from '../names/places'
import { isRole, sameRole } from './roles'
import { documentNouns } from './sourceNouns'
import { organisationSource, personSource, type Source } from './sources'
import {
  firstOfTown,
  headAt,
  isOfAnother,
  isOfGender,
  isTitleOfPaper,
  lastOfCalling,
} from './spanishDescriptions'
import { type Discourse, topicsInReach } from './discourse'
import { isLeader, leaderWords, type Rank } from './titles'
import initialsOfOffices from './words/initialsOfOffices.json'
import organisationNouns from './words/organisationNouns.json'
import setApart from './words/setApart.json'

/** All people and organisations an article names. */
export interface Cast {
  readonly people: People
  readonly organisations: Organisations
}

const phrase = /^(?:the|el|la|los|las) (.+)$/iu

/** "The CM" is the chief minister. */
const spelledOut = (subject: string): string =>
  subject.replace(/ (\p{Lu}{2,3})$/u, (all, initials: string) => ` ${offices.get(initials) ?? all.slice(1)}`)
const offices: ReadonlyMap<string, string> = new Map(
  Object.entries(initialsOfOffices).flatMap(([office, all]) =>
    all.map((initials) => [initials, office] as const),
  ),
)
/** Words that distinguish somebody from the person last mentioned. */
const setsApart = new Set(setApart)

/** Whom "the minister", "the 45-year-old", "the company" or "the Chavista leader" means; undefined if nobody fits. */
export function describedSource(subject: string, cast: Cast, discourse: Discourse): Source | undefined {
  const { recent } = discourse
  const all = phrase.exec(spelledOut(subject).replace(firstOfTown, ' '))?.[1]?.split(' ') ?? []
  const bind = all.findIndex((one) => /^(?:of|for|in|at|from|de|del|en|who|con)$/.test(one))
  const words = bind < 0 ? all : all.slice(0, bind)
  if (words.length === 0 || words.length > 4) return undefined
  if (together.test(words.at(-1) ?? '')) return recent.find((one) => one.kind === 'group')
  const age = words.find((one) => /^\d{1,3}-year-old$/.test(one))
  if (age !== undefined) return ofAge(Number.parseInt(age), recent)
  const at = headAt(subject, words)
  const head = words[at]?.toLowerCase() ?? ''
  const others = words.toSpliced(at, 1)
  const mayBe = (one: Source): boolean =>
    isOfGender(one, head) && !isOfAnother(one, [...others, ...all.slice(words.length)])
  const known = byCalling(head, others, cast, { ...discourse, recent: recent.filter(mayBe) }, mayBe)
  const headOfState = isTitleOfPaper(subject) ? undefined : leaderOf(words, cast.people)
  if (known && (known.sure || headOfState === undefined)) return known.source
  if (headOfState) return personSource(headOfState)
  return (
    byKind(head, others, cast, discourse) ?? (bind < 0 ? lastOfCalling(subject, head, discourse) : undefined)
  )
}

const together = /^(?:couple|pair|duo|trio|brothers|sisters|siblings|pareja|hermanos|hermanas)$/

const isPerson = (source: Source): boolean => source.kind === 'person' || source.kind === 'unknown'

/** Whom "the man" may mean: no name that nothing marks as a person’s, and nobody who would be called by an office. */
const isSomebody = ({ kind, name, person }: Source): boolean =>
  kind === 'person'
    ? person === undefined || person.roles.length === 0 || person.age !== undefined
    : kind === 'unknown' && /^\p{Ll}/u.test(name)

/** "Nelson Urdaneta" has just spoken, and is most likely a person. */
const isFullName = ({ kind, name, person }: Source): boolean =>
  kind === 'unknown' && person !== undefined && name.includes(' ')

/** Whom "the official" may mean. */
const isAPerson = ({ kind }: Source): boolean => kind === 'person'
const byOffice = new Set(['funcionario', 'funcionaria', 'experto', 'experta'])

/** The recently mentioned person of that age; else the last one whose age the article doesn't give. */
function ofAge(age: number, recent: Discourse['recent']): Source | undefined {
  return (
    recent.find((one) => one.person?.age === age) ??
    recent.find((one) => isPerson(one) && one.person?.age === undefined)
  )
}

/** The last mentioned person with that occupation, or the only one in the article. `sure` if other words fit too. */
function byCalling(
  head: string,
  others: readonly string[],
  { people, organisations }: Cast,
  discourse: Discourse,
  mayBe: (one: Source) => boolean,
): { source: Source; sure: boolean } | undefined {
  const { recent } = discourse
  if (generic.has(head) && others.length === 0) {
    const gender = generic.get(head)
    const isMeant = byOffice.has(head) ? isAPerson : isSomebody
    const last = topicsInReach(discourse)[0]
    const source = recent.find(
      (one) =>
        (isMeant(one) || (last?.isSubject === true && last.source?.name === one.name && isFullName(one))) &&
        (one.gender ?? gender) === gender,
    )
    return source && { source, sure: true }
  }
  if (isBody(head)) return undefined
  const fits = (nouns: readonly string[]): boolean =>
    nouns.some(
      (noun, index) =>
        sameRole(noun, head) &&
        !isOtherRank(nouns[index - 1], others) &&
        !(isMinister.test(head) && nouns[index - 1] === 'general'),
    ) &&
    others.every(
      (word) => nouns.includes(word.toLowerCase()) || !(setsApart.has(word) || /^\p{Lu}/u.test(word)),
    )
  // A source without a name is only called by its own noun: "the president" is not "a general".
  const isCalled = (one: Source): boolean =>
    one.person ? isPerson(one) : one.nouns.at(-1) === head || (isPerson(one) && one.nouns.includes(head))
  const candidates = recent.filter((one) => isCalled(one) && fits(one.nouns))
  const closest = candidates.find((one) => one.nouns.some((noun) => others.includes(noun)))
  const source =
    closest ??
    candidates[0] ??
    only(
      isRole(head)
        ? people.all
            .filter(
              (one) =>
                fits(one.roles) &&
                others.every((word) => one.roles.includes(word.toLowerCase())) &&
                !organisations.named(one.name),
            )
            .map((one) => personSource(one))
            .filter(mayBe)
        : [],
    )
  return source && { source, sure: closest !== undefined || others.length === 0 }
}

/** A union's general secretary is no minister. */
const isMinister = /^ministr?[oa]?(?:er)?$/

/** "The chancellor" is not the shadow chancellor. */
const isOtherRank = (before: string | undefined, others: readonly string[]): boolean =>
  before !== undefined && otherRanks.has(before) && !others.includes(before)
const otherRanks = new Set(['deputy', 'former', 'shadow', 'vice'])

/** "The board" is no person, though one may be "the board’s chairman". */
const isBody = (noun: string): boolean =>
  !isRole(noun) && (organisationKind(noun) !== undefined || documentNouns.has(noun))

const generic: ReadonlyMap<string, 'he' | 'she' | undefined> = new Map([
  ['man', 'he'],
  ['woman', 'she'],
  ['boy', 'he'],
  ['girl', 'she'],
  ['hombre', 'he'],
  ['mujer', 'she'],
  ['funcionario', 'he'],
  ['funcionaria', 'she'],
  ['experto', 'he'],
  ['experta', 'she'],
])

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined)

/** "the company", "the agency", "the survey": by a word of the name, or by the kind of organisation. */
function byKind(
  head: string,
  others: readonly string[],
  { organisations }: Cast,
  discourse: Discourse,
): Source | undefined {
  const kind = wide.has(head) ? organisationKind(head) : undefined
  if (kind === undefined && organisationKind(head) === undefined && !documentNouns.has(head)) return undefined
  const spoken = discourse.recent.filter(
    (one) => one.kind === 'organisation' || one.kind === 'unknown' || one.kind === 'document',
  )
  const beside = ({ nouns }: Nouns): boolean =>
    kind === 'company' ||
    others.length === 0 ||
    (others.some((word) => nouns.includes(word.toLowerCase())) &&
      others.every((word) => !/^\p{Lu}/u.test(word) || nouns.includes(word.toLowerCase()))) // the French ministry is not Russia’s
  const byNoun = (one: Nouns): boolean => one.nouns.includes(head) && beside(one)
  const bySort = (one: Nouns & { readonly name: string }): boolean =>
    kind !== undefined &&
    beside(one) &&
    isNamed(one) &&
    one.nouns.some((noun) => organisationKind(noun) === kind)
  const unsorted = ({ nouns }: Nouns): boolean => nouns.every((noun) => organisationKind(noun) === undefined)
  return (
    spoken.find(byNoun) ??
    spoken.find(bySort) ??
    (kind === 'company'
      ? spoken.find((one) => one.kind !== 'document' && unsorted(one) && mayBeFirm(one))
      : undefined) ??
    (any.has(head) ? lastOrganisation(discourse) : undefined) ??
    only(organisations.all.filter((one) => byNoun(one) || bySort(one)).map(organisationSource))
  )
}

/** "La estatal petrolera" is no name that "la empresa" would stand for. */
const isNamed = ({ name }: Nouns & { readonly name: string }): boolean => /\p{Lu}/u.test(name)

/** A name of two words that nothing marks as an organisation's is more likely a person's. */
const mayBeFirm = ({ kind, name }: Source): boolean =>
  /^\p{Lu}/u.test(name) && (kind === 'organisation' || !name.includes(' '))

/** "The group" is the organisation that the last sentence was about, unless another was named in passing since. */
function lastOrganisation(discourse: Discourse): Source | undefined {
  const last = topicsInReach(discourse).find(({ isSubject }) => isSubject)?.source
  const named = discourse.recent.find(({ kind }) => kind === 'organisation')
  return last?.kind === 'organisation' && named?.name === last.name ? last : undefined
}

interface Nouns {
  readonly nouns: readonly string[]
}

/** Nouns that may refer to any organisation of their kind; a commission or a court is only called by its own noun. */
const wide = new Set(organisationNouns.wide)
/** Nouns that may refer to any organisation. */
const any = new Set(organisationNouns.any)

/**
 * "the Venezuelan president", "the Venezuelan", "the Chavista leader".
 *
 * A country in the words decides. With an adjective that fits nobody in the article ("Bolivarian"), it is the head of
 * state the article names most often.
 */
function leaderOf(words: readonly string[], people: People): Person | undefined {
  const country = countryIn(words.join(' '))
  const leads = words.some((word) => leaderWords.test(word))
  if (country === undefined && !leads) return undefined
  if (!leads && words.length > 1) return undefined
  const rank = rankMeant(words.at(-1) ?? '')
  const candidates = people.all.filter(
    (person) =>
      (country === undefined ? isLeader(person.rank) : person.country === country) &&
      person.title !== '' &&
      (rank === undefined || person.rank === rank || !isLeader(person.rank)),
  )
  const heads = candidates.filter((person) => isLeader(person.rank))
  return mostNamed(heads.length > 0 || rank !== undefined ? heads : candidates)
}

/** "The president" is no prime minister, and the other way round; "the leader" may be either. */
function rankMeant(head: string): Rank | undefined {
  if (/^(?:minister|premier|ministr[oa])$/i.test(head)) return 'head of government'
  return /^(?:president[ea]?|king|queen)$/i.test(head) ? 'head of state' : undefined
}

function mostNamed(people: readonly Person[]): Person | undefined {
  return people.reduce<Person | undefined>(
    (best, one) => (best && best.mentions >= one.mentions ? best : one),
    undefined,
  )
}
