import { complementLength } from './complements'
import { isSpanishVerb } from './cues'
import { nameAtEnd, wordsFor } from './describedNames'
import { isHead } from './heads'
import { pairAtEnd } from './pairs'
import { organisationKind } from '../names/organisationKinds'
import { isPlaceName } from '../names/placeNames'
import { capitalNames } from '../names/organisationNames'
import { isGivenName } from '../people/givenNames'
import { nameRun, titleStop, uncasedName } from '../people/personNames'
import { documentNouns, groupNouns } from '../people/sourceNouns'
import { isPersonNoun } from '../people/sources'
import { isTitle } from '../people/titles'
import { anyOf } from '../../text/expressions'
import subjectWords from './words/subjects.json'

/** Who speaks in the words right after a verb of saying: “…,” said Sanjiv Bhasin; `length` counts from the verb. */
export interface After {
  /** '' for a verb without a subject, as in Spanish. */
  readonly subject: string
  readonly length: number
}

const stretch = new RegExp(String.raw`^\s+((?:[^.,;:()“”"«»‘—–\uE000]|${titleStop}){2,120})`, 'u')
const { ends, determinersAfterVerb } = subjectWords
/** Where the words for a speaker end: “…,” said Pryce after the meeting. */
const english = new RegExp(String.raw`^(?:${anyOf(ends.en)}|\p{Lu}\p{Ll}+day)$`, 'u')
const spanish = new RegExp(`^${anyOf(ends.es)}$`, 'u')
/** "in a statement" ends the speaker, "an analyst at Carnwell" does not. */
const bound = /^(?:at|with|from)$/
const determiner = anyOf(determinersAfterVerb.en, determinersAfterVerb.es)
const begins = new RegExp(
  String.raw`^(?:${determiner} [\p{L}\d]|${nameRun}|(?:[\p{L}\p{N}/’'-]{2,20} ){1,4}${nameRun})`,
  'u',
)
/** “…”, dijo, por su parte, Luz Arce. */
const aside = new RegExp(String.raw`^, ${anyOf(subjectWords.setApart.es)}(?=,)`, 'u')

/** Undefined if the words after the verb are nobody that can be made out. */
export function subjectAfter(
  verb: string,
  right: string,
  isSpanish = isSpanishVerb(verb),
): After | undefined {
  const skipped = aside.exec(right)?.[0].length ?? 0
  const comma = skipped > 0 ? 1 : 0
  const words = right.slice(skipped + comma)
  if (isSpanish && /^\s*(?:$|[.,;:—–])/u.test(words)) return { subject: '', length: 0 }
  const phrase = stretch.exec(words)
  if (phrase === null) return undefined
  const found = subjectOf(phrase[1] ?? '', isSpanish)
  if (found === undefined) return undefined
  const end = skipped + comma + phrase[0].length - (phrase[1] ?? '').length + found.end
  const surname = isGivenName(found.subject) ? behindNickname.exec(right.slice(end)) : null
  if (surname !== null)
    return { subject: `${found.subject} ${surname[1] ?? ''}`, length: end + surname[0].length }
  return withNameBehind(found.subject, end, right)
}

/** José «Cheo» Tabata: what follows a given name. */
const behindNickname = /^ ?[«“"‘']\uE000+[»”"’'] (\p{Lu}[\p{L}-]+)/u

/** The subject in the words after a verb, and where it ends in them. */
function subjectOf(phrase: string, isSpanish: boolean): { subject: string; end: number } | undefined {
  const lone = /^(?:he|she|they|él|ella|ellos|ellas)(?![\p{L}])/u.exec(phrase)?.[0]
  if (lone !== undefined) return { subject: lone, end: lone.length }
  const words = phrase.trimEnd().split(' ')
  const from = isSpanish ? complementLength(words) : 0
  if (from === undefined) return undefined
  const rest = words.slice(from)
  const subject = rest.slice(0, endOf(rest, isSpanish)).join(' ')
  const start = words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0)
  if (subject === '') return isSpanish ? { subject, end: 0 } : undefined
  return startsAsSpeaker(subject) ? { subject, end: start + subject.length } : undefined
}

/** The most words that are taken for a speaker. */
const mostWords = 14

function endOf(words: readonly string[], isSpanish: boolean): number {
  const stops = isSpanish ? spanish : english
  const end = words.findIndex(
    (one, index) => stops.test(one) && !(bound.test(one) && index > 0 && isHead(words[index - 1] ?? '')),
  )
  return end < 0 ? mostWords : end
}

const inOtherScript = new RegExp(`^${uncasedName}`, 'u')

function startsAsSpeaker(subject: string): boolean {
  const first = subject.split(' ', 1)[0] ?? ''
  if (groupNouns.has(first) || subject === 'another' || inOtherScript.test(subject)) return true
  return begins.test(subject) && (/^\p{Ll}/u.test(subject) ? / /.test(subject) : true)
}

const aDeterminer = new RegExp(
  String.raw`^(?:${determiner}|(?:\p{Lu}[\p{L}.’-]+ ){0,3}\p{Lu}[\p{L}-]+[’']s?) `,
  'iu',
)
const endsInFullName = new RegExp(String.raw`\p{Lu}[\p{L}’-]+ ${nameRun}$`, 'u')
const nameBehind = new RegExp(
  String.raw`^(?: \([^()]{1,24}\)(?: (?:de|del|en) [^,.;:()]{2,60})?)?, ((?:\p{L}{1,5}${titleStop} )?\p{Lu}[\p{L}’.-]+ ${nameRun})(?=[,.;(]| \p{Ll}|$)`,
  'u',
)

/** "said one of them, Keith Obuya" is Keith Obuya, and so is "said the mayor of Leeds, Keith Obuya". */
export function withNameBehind(subject: string, length: number, right: string): After {
  const name = canBeNamed(subject)
    ? (nameBehind.exec(right.slice(length)) ?? givenBehind(right.slice(length)))
    : null
  if (name === null || isPlaceName(name[1] ?? '') || isFirm(name[1] ?? '')) {
    return { subject: speakerIn(subject), length }
  }
  return { subject: nameAtEnd(name[1] ?? '')?.name ?? name[1] ?? '', length: length + name[0].length }
}

/** "según su hija, Pilar, …": a given name alone. */
function givenBehind(right: string): RegExpExecArray | null {
  const name = /^, (\p{Lu}\p{L}+)(?=[,.;])/u.exec(right)
  return name && isGivenName(name[1] ?? '') ? name : null
}

/** Whether words describe somebody who may be named right after them: "the mayor of Leeds", "one of them". */
export function canBeNamed(subject: string): boolean {
  if (/^(?:one|another)(?: of |$)/i.test(subject)) return true
  const [head = ''] = subject.split(/ (?:of|for|at|in|from|with|de|del|en)(?= )/)
  return (
    aDeterminer.test(subject) &&
    head.split(' ').some((word) => !documentNouns.has(word) && (isHead(word) || isSomebody(word))) &&
    !endsInFullName.test(head)
  )
}

/** Whether words begin with a name or a noun for somebody: "el alcalde de Lara", not "el inicio de las obras". */
export function isSpeaker(subject: string): boolean {
  const [head = ''] = subject.split(/ (?:of|for|at|in|from|with|de|del|en)(?= )/)
  return (
    /\p{Lu}/u.test(head) ||
    head
      .split(' ')
      .some((word) => isHead(word) || isSomebody(word) || organisationKind(word) !== undefined) ||
    /^(?:he|she|they|él|ella|ellos|ellas)$/.test(head)
  )
}

/** Nouns for whoever does something: "administrador", "taxista". */
const agent = /^\p{Ll}{3,}(?:dora?|ista)$/u

const isSomebody = (word: string): boolean => isPersonNoun(word) || isTitle(word) || agent.test(word)

const isFirm = (name: string): boolean => capitalNames(name).some((one) => one.isOrganisation)

/** The name, without a title or an office, if that is all there is; else the words as they are. */
export function speakerIn(words: string): string {
  const pair = pairAtEnd(words)
  if (pair?.from === 0) return pair.names
  const name = nameAtEnd(words)
  return name?.from === 0 ? wordsFor(words, name) : words
}
