import { capitalNames } from '../names/organisationNames'
import { organisationKind } from '../names/organisationKinds'
import { nameRun, opensSentence, spokenName } from '../people/personNames'
import { groupNouns } from '../people/sourceNouns'
import { nameAtEnd } from './describedNames'

const given = String.raw`(?:[\p{Ll}-]{2,20} ){0,3}${nameRun}`
const pair = new RegExp(
  String.raw`^(?:[Bb]oth |[Tt]he |Los |Las |los |las )?${given}(?:, ${nameRun}){0,4},? ` +
    String.raw`(?:and|y|e) (?:${given}|(?:his|her|their|sus?) [\p{Ll}-]{3,20})$`,
  'u',
)

/** "Peter Lindqvist and Rosa Abreu", "Byrne and his colleagues"; not "the Health and Safety Executive". */
export function isPair(words: string): boolean {
  const [first = '', joint = ''] = words.split(' ', 2)
  if (/^(?:and|y|e)$/.test(joint) && groupNouns.has(first.toLowerCase())) return false
  if (
    !/ (?:and|y|e) /.test(words) ||
    !pair.test(words) ||
    organisationKind(words.slice(words.lastIndexOf(' ') + 1).toLowerCase())
  )
    return false
  return (
    capitalNames(words).length !== 1 ||
    /(?:and|y|e) \p{Ll}/u.test(words) ||
    /^\S+ (?:and|y|e) \S+$/u.test(words) ||
    !capitalNames(words)[0]?.isOrganisation
  )
}

/** Two names at the end of some words, without what describes them, and where that begins. */
export interface NamePair {
  readonly names: string
  readonly from: number
}

const lastOfTwo = new RegExp(String.raw`,? (and|y|e) ((?:\p{Ll}[\p{L}-]{1,19} ){0,3}${nameRun})$`, 'u')

/** "Sam Ode and Lil Bay" of "Union leaders Sam Ode and Lil Bay". */
export function pairAtEnd(words: string): NamePair | undefined {
  const last = lastOfTwo.exec(words)
  if (last === null) return undefined
  const before = words.slice(0, last.index)
  const first = nameAtEnd(before)
  const [, and = '', other = ''] = last
  const second = nameAtEnd(other)
  if (first === undefined || second === undefined || opensSentence(first.name)) return undefined
  if (groupNouns.has(first.name.toLowerCase())) return undefined // "Police and crime commissioner Dawn Ridge"
  if (!isPair(`${first.name} ${and} ${second.name}`)) return undefined
  return { names: `${first.name} ${and} ${spokenName(second.name)}`, from: first.from }
}
