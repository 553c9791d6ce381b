import {
  beforeFigures,
  clockFollowers,
  endings,
  exactly,
  germanBefore,
  germanOrdinals,
  inside,
  offices,
  ranks,
  stateEndings,
  titles,
} from './abbreviationLists'
import { startsSentence } from './sentenceStarters'
import { anyOf } from '../text/expressions'

/** The word before a stop, without a part joined by a hyphen: "Calif" of "D-Calif". */
function lastWord(before: string): string {
  const run = before.slice(before.lastIndexOf(' ') + 1).replace(/^\p{L}{1,5}['’](?=\p{L})/u, '') // l'art.
  return /(?:[\p{L}\p{M}\p{N}’']+\.)*[\p{L}\p{M}\p{N}’']+$/u.exec(run)?.[0] ?? ''
}

/**
 * Whether the text before a stop ends with a title, such as "Mr", or initials in quotation marks, which never end a
 * sentence.
 */
export function namesPerson(before: string): boolean {
  const word = lastWord(before)
  const lower = word.toLowerCase()
  if (/["“'‘«](?:\p{Lu}\.)*\p{Lu}$/u.test(before)) return true // John “J.J.” Smith
  return titles.has(lower) || (/^\p{Lu}/u.test(word) && ranks.has(lower)) // not "in gen. Lee"
}

/**
 * Whether a full stop belongs to an abbreviation or a number and the sentence continues after it. `before` is the text
 * before the stop, `gap` the white space and marks after it, `next` the text after those.
 */
export function isAbbreviation(before: string, gap: string, next: string): boolean {
  if (numbersItem.test(before)) return true
  const word = lastWord(before)
  const lower = word.toLowerCase()
  if (namesPerson(before) || exactly.has(word)) return true
  if (inside.has(lower) && !/^\p{Lu}{2}/u.test(word)) return true // not "in de VS."
  if ((beforeFigures.has(lower) || lower.endsWith('str')) && figure.test(next)) return true
  if (/^\p{Ll}$/u.test(word) && /^(?:\d|\p{Lu}\.)/u.test(next)) return true // "c. 1900", "44 a. C."
  if (isDoubled(word)) return doubled.test(next) || namesOfficer(before, next)
  if (isOrdinal(before, next) || endsDateline(before, gap)) return true
  if (lower.endsWith('m') && clock.test(before)) return isDash(gap) || clockFollowers.has(firstWord(next))
  return mayEnd(before, word, lower) && (isDash(gap) || !startsSentence(next))
}

/** "p.m", "p. m", "pm" */
const clock = /(?:^|[^\p{L}.])[ap]\.?\s?m$/iu

/** "1. The first item", "IV. The verdict", "Q. Who?" at the start, or "three things: 1. Peace". */
const numbersItem = /^(?:\d{1,2}|[IVX]{1,4}|\p{L})$|:\s[1aA]$/u

/** "No. 5" and "vol. II", but not "no. I left". */
const figure = /^(?:\d|(?:[IVXLC]{2,}|[VX])(?!\p{L}))/u

/** Spanish doubles the letters of an abbreviated plural: "EE. UU.", "JJ. OO.", which may end a sentence. */
const doubled = /^(\p{Lu})\1\./u
const isDoubled = (word: string): boolean => /^(?:(\p{Lu})\1|EE\.UU)$/u.test(word)

/** "El presidente de EE.UU. Joe Miller viajó": an office before, and a name after. */
const officeBefore = new RegExp(
  String.raw`(?:^|[^\p{L}])${anyOf(offices)}(?: [\p{L}]{1,15}){0,5} (?:de|en|por|ante) (?:los )?EE\.? ?UU$`,
  'iu',
)
const namesOfficer = (before: string, next: string): boolean =>
  officeBefore.test(before) && /^\p{Lu}\p{L}/u.test(next) && !startsSentence(next)

const counted = new RegExp(String.raw`^${anyOf(germanOrdinals)}(?![\p{L}])`, 'u')
const germanNumber = new RegExp(String.raw`(?:^|\s)(?<!\bI )${anyOf(germanBefore)} \d{1,3}$`, 'iu')

/** "3. Juni", "im 19. Jahrhundert", "der 1. FC" */
const isOrdinal = (before: string, next: string): boolean =>
  /(?:^|[ (–-])\d{1,3}$/.test(before) &&
  (counted.test(next) || (/^\p{Lu}/u.test(next) && germanNumber.test(before) && !startsSentence(next)))

/** "CARACAS (Reuters). – The mayor", "Lima, 3 may. (EFE). — El alcalde" */
const dateline = /^\p{Lu}[\p{L} ,.\d/]{1,50}\(\p{Lu}[\p{L} ./-]{1,25}\)$/u
const endsDateline = (before: string, gap: string): boolean => isDash(gap) && dateline.test(before)

/** "WASHINGTON, D.C. — The mayor", "9 a.m. – 5 p.m." */
const isDash = (gap: string): boolean => /[–—-]/.test(gap)

const firstWord = (next: string): string => /^\p{L}+/u.exec(next)?.[0] ?? ''

/** An initial, "U.S", "Ph.D", "Inc", or a state after its town: a sentence may end with it or continue. */
function mayEnd(before: string, word: string, lower: string): boolean {
  if (/^(?:\p{Lu}|(?:\p{L}{1,3}\.)+\p{L}{1,3})$/u.test(word) || lower === 'al') return true
  if (!/^\p{Lu}/u.test(word) && !/\d (?:de )?\p{Ll}+$/u.test(before)) return false // "14 ene."
  return endings.has(lower) || (stateEndings.has(lower) && /(?:, |[-(])\p{L}+$/u.test(before))
}
