import { organisationKind } from '../names/organisationKinds'
import { countryIn } from '../names/places'
import { type Discourse, topicsInReach } from './discourse'
import { isRole } from './roles'
import { genderOfNoun, isPersonNoun, type Source } from './sources'
import { isTitle, leaderWords, rankOf } from './titles'
import titles from './words/titles.json'

/** "El primer edil" is the mayor. */
export const firstOfTown = / primera? (?=edil|mandatari)/

/** "El Colombiano" is a paper, and "el colombiano" a person. */
export const isTitleOfPaper = (subject: string): boolean =>
  /^(?:[Ee]l|[Ll]a) \p{Lu}/u.test(subject) && !leaderWords.test(subject.split(' ')[1] ?? '')

/** English describes before the noun, Spanish after it: "el edil popular". */
export function headAt(subject: string, words: readonly string[]): number {
  const first = /^(?:el|la|los|las) /i.test(subject)
    ? words.findIndex(
        (one) => isPersonNoun(one.toLowerCase()) || organisationKind(one.toLowerCase()) !== undefined,
      )
    : -1
  return first < 0 ? words.length - 1 : first
}

/**
 * "El cantante", "la belga": in Spanish such words mean whoever was spoken of last, if nothing says what else that one is.
 * An office may be somebody else's.
 */
export function lastOfCalling(subject: string, head: string, discourse: Discourse): Source | undefined {
  const [, article, also] = /^([Ee]l|[Ll]a) (también )?/u.exec(subject) ?? []
  const said = article?.toLowerCase() === 'el' ? 'he' : 'she'
  const isOffice = also === undefined && isTitle(head) && rankOf(head, undefined) !== 'other'
  if (
    article === undefined ||
    isTitleOfPaper(subject) ||
    isOffice ||
    !(isRole(head) || countryIn(head) !== undefined)
  )
    return undefined
  const last = topicsInReach(discourse).find(({ isSubject }) => isSubject)?.source
  if (last?.kind !== 'person' || (last.gender ?? said) !== said) return undefined
  const mayBeBoth = also !== undefined || !isRole(head)
  return mayBeBoth || last.nouns.every((noun) => vague.has(noun) || !isRole(noun)) ? last : undefined
}

/** Callings that don't say what somebody is. */
const vague = new Set(['encargada', 'encargado', 'responsable', 'titular'])

/** "La funcionaria" is no man. */
export function isOfGender({ gender }: Source, noun: string): boolean {
  const said = genderOfNoun(noun)
  return said === undefined || gender === undefined || gender === said
}

const portfolios = new Set(titles.portfolios.map((one) => one.toLowerCase()))

/** "El ministro de Hacienda" is not the minister of Housing. */
export function isOfAnother({ nouns }: Source, ofWhat: readonly string[]): boolean {
  const meant = ofWhat.map((one) => one.toLowerCase()).filter((one) => portfolios.has(one))
  const held = nouns.filter((one) => portfolios.has(one))
  return meant.length > 0 && held.length > 0 && !meant.some((one) => held.includes(one))
}
