import { nameRun } from '../people/personNames'
import { groupNouns } from '../people/sourceNouns'
import { isHead } from './subjects'
import { anyOf } from '../../text/expressions'
import subjectWords from './words/subjects.json'

const stretch = /^\s+([^.,;:()“”"«»‘—–\uE000]{2,120})/u
/** Where the words for a speaker end: “…,” said Pryce after the meeting. */
const ends = new RegExp(
  String.raw`^(?:${anyOf(subjectWords.ends.en, subjectWords.ends.es)}|\p{Lu}\p{Ll}+day)$`,
  'u',
)
/** "in a statement" ends the speaker, "an analyst at Carnwell" does not. */
const bound = /^(?:at|with|in|en)$/
const determiner = anyOf(subjectWords.determinersAfterVerb.en, subjectWords.determinersAfterVerb.es)
const begins = new RegExp(
  String.raw`^(?:${determiner} [\p{L}\d]|${nameRun}|(?:[\p{L}-]{2,20} ){1,4}${nameRun})`,
  'u',
)

/** Who speaks in the words right after a verb of saying: “…,” said Sanjiv Bhasin; `length` counts from the verb. */
export function subjectAfter(
  right: string,
): { readonly subject: string; readonly length: number } | undefined {
  const match = stretch.exec(right)
  const phrase = match?.[1] ?? ''
  const lone = /^(?:he|she|they|él|ella|ellos)(?![\p{L}])/u.exec(phrase)?.[0]
  const words = phrase.trimEnd().split(' ')
  const end = words.findIndex(
    (one, index) =>
      ends.test(one) &&
      !(bound.test(one) && index > 0 && isHead(words[index - 1] ?? '') && !/^(?:in|en)$/.test(one)),
  )
  const subject = lone ?? words.slice(0, end < 0 ? 14 : end).join(' ')
  if (match === null || subject === '') return undefined
  if (lone === undefined && !startsAsSpeaker(subject)) return undefined
  const length = match[0].length - phrase.length + subject.length
  const name = /\p{Lu}/u.test(subject) ? null : nameBehind.exec(right.slice(length))
  return name ? { subject: name[1] ?? '', length: length + name[0].length } : { subject, length }
}

/** "said one of them, Keith Obuya" is Keith Obuya. */
const nameBehind = new RegExp(String.raw`^, (\p{Lu}[\p{L}’-]+ ${nameRun})(?=[,.;]|$)`, 'u')

function startsAsSpeaker(subject: string): boolean {
  const first = subject.split(' ', 1)[0] ?? ''
  if (groupNouns.has(first)) return true
  return begins.test(subject) && (/^\p{Ll}/u.test(subject) ? / /.test(subject) : true)
}
