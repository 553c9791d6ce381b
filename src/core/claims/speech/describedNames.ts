import { organisationKind } from '../names/organisationKinds'
import {
  afterOffice,
  bareName,
  longNameRun,
  nameIn,
  opensSentence,
  spokenName,
  titleStop,
} from '../people/personNames'
import { isRole } from '../people/roles'
import { isHead } from './heads'
import { titledSurname } from '../people/sharedSurnames'
import { isTitle } from '../people/titles'
import subjectWords from './words/subjects.json'

/** A name at the end of some words, and where it and what describes it begin, in UTF-16 code units. */
export interface DescribedName {
  readonly name: string
  readonly start: number
  /** Whether it comes after what an office is of: "Secretary of State Antony Blinken". */
  readonly afterOffice: boolean
  /** Where "RNC spokesman", "Sen." or "the 43-year-old" begins before the name. */
  readonly from: number
}

const runAtEnd = new RegExp(String.raw`(?<![\p{L}’'-])${longNameRun}$`, 'u')

/** The name that some words end in: "Sean Pike" of "RNC spokesman Sean Pike". */
export function nameAtEnd(words: string): DescribedName | undefined {
  const run = runAtEnd.exec(words)
  if (run === null) return undefined
  const before = words.slice(Math.max(0, run.index - 40), run.index)
  const name = nameIn(run[0], before)
  const spoken = name.includes(' ') ? name : spokenName(run[0])
  if (bareName(spoken) === '' && !titleBefore.test(before)) return undefined
  const start = run.index + run[0].lastIndexOf(spoken)
  const isAfterOffice = afterOffice(run[0], before) !== undefined
  return { name: spoken, start, from: descriptionStart(words, start), afterOffice: isAfterOffice }
}

/** The words for whoever bears a name: the name, but "the Venezuelan" keeps its article. */
export function wordsFor(words: string, { name, from, start }: DescribedName): string {
  const description = words.slice(from, start)
  const tells = !name.includes(' ') || isKindOf(description)
  const isTold = startsWithArticle.test(description) || titledSurname(`${description}${name}`) !== undefined
  return tells && isTold ? words.slice(from) : name
}

/** "el hospital Luz Arce" is no person of that name. */
const isKindOf = (description: string): boolean =>
  organisationKind(description.trimEnd().split(' ').at(-1) ?? '') !== undefined

const startsWithArticle = /^(?:the|an?|el|la|los|las|una?) /iu

/** "Dr. King" bears no title of a king. */
const titleBefore = new RegExp(String.raw`\p{L}{2}${titleStop} $`, 'u')

/** The most words that are read as a description. */
const longest = 10

/**
 * Where the words that describe a name begin, going back from it. They say who bears it, and not who somebody else is:
 * the name is not described by "a spokesman for Home Secretary", nor by "the head of".
 */
function descriptionStart(words: string, start: number): number {
  const before = words.slice(0, start).split(' ').slice(0, -1).slice(-longest)
  let [at, next] = [start, start]
  let right: Kind = 'capital'
  let titled = false
  for (let index = before.length - 1; index >= 0; index--) {
    const word = before[index] ?? ''
    const kind = kindOf(word, right, before[index - 1] ?? '')
    if (kind === undefined) break
    next -= word.length + 1
    if (kind === 'joint') {
      if (titled || at === start) return start
      continue
    }
    at = next
    right = kind
    titled ||= kind === 'noun' || (isTitle(word.replace(/\.$/, '')) && !honorific.test(word))
    if (kind === 'determiner') break
  }
  return at
}

/** Titles that stand between an office and its name: "Minister of Railways Shri Devendra Nayak". */
const honorific = /^(?:Shri|Smt\.?|Sir|Dame)$/

type Kind = 'capital' | 'noun' | 'modifier' | 'joint' | 'determiner'

const modifiers = new Set([...subjectWords.modifiers.en, ...subjectWords.modifiers.es])
const determiners = new Set([...subjectWords.determiners.en, ...subjectWords.determiners.es])
const notInDescription = new Set([
  ...subjectWords.sentenceWords.en,
  ...subjectWords.sentenceWords.es,
  ...subjectWords.binding.en,
  ...subjectWords.binding.es,
  ...subjectWords.adverbs.en,
  ...subjectWords.adverbs.es,
])
const link = /^(?:of|for|and|&|de|del|y)$/
const stopped = new RegExp(String.raw`^(?:\p{L}{1,5}${titleStop}|(?:\p{Lu}\.)+)$`, 'u')

/** What a word is in a description, if it may be part of one; `right` is what the word after it is, `left` the one before. */
function kindOf(word: string, right: Kind, left: string): Kind | undefined {
  const small = word.toLowerCase().replace(/[’']s?$/, '')
  if (stopped.test(word)) return 'capital'
  if (determiners.has(small)) return link.test(left) ? 'joint' : 'determiner'
  if (link.test(word)) return 'joint'
  if (/^\p{Lu}[\p{L}\p{N}&/’'-]*$/u.test(word))
    return opensSentence(word) && !isTitle(word) ? undefined : 'capital'
  if (/^\d[\p{L}\p{N}/-]*$/u.test(word)) return 'capital'
  if (!/^[\p{Ll}][\p{L}’'-]*$/u.test(word) || notInDescription.has(word)) return undefined
  if (right !== 'modifier' && names(small)) return 'noun'
  if (right === 'capital' && determiners.has(left.toLowerCase())) return 'noun' // "los ingenieros Luz Arce y Joel Mata"
  if (modifiers.has(word)) return 'modifier'
  return right === 'noun' || right === 'modifier' ? 'modifier' : undefined
}

/** Whether a noun right before a name says who bears it. */
const names = (noun: string): boolean =>
  isRole(noun) ||
  isRole(noun.replace(/s$/, '')) ||
  isHead(noun) ||
  isTitle(noun) ||
  organisationKind(noun) !== undefined
