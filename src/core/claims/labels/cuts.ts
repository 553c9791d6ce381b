import { anyOf } from '../../text/expressions'
import calendar from '../../text/words/calendar.json'
import { firstVerb, isVerbAt } from './verbs'
import words from './words/labels.json'

/** A longer label would be a sentence rather than a name for one; in UTF-16 code units. */
export const longest = 60

/** Words a label can't end with, since more must follow them. */
const dangling = new Set(words.dangling)
const danglingWhereCut = new Set([...words.danglingWhereCut, ...words.numbers])
const adverb = /^\p{Ll}{3,15}(?:tly|vely|edly|sly|lly)$/u

/** The words up to the last one a label may end with; where words were cut off, a number needs what it counts. */
function withoutDangling(words: string, isCut: boolean): string {
  let end = words.length
  for (;;) {
    while (end > 0 && /[\s,;:.!?–—。！，、；：।۔،؛-]/u.test(words.charAt(end - 1))) end--
    const start = words.lastIndexOf(' ', end - 1) + 1
    const last = words.slice(start, end).toLowerCase()
    const more =
      dangling.has(last) ||
      adverb.test(last) ||
      (isCut && (danglingWhereCut.has(last) || isBare(words, start)))
    if (start === 0 || !more) return words.slice(0, end)
    end = start
  }
}

const auxiliaryBefore =
  /(?:be|been|is|are|was|were|had|has|have|get|got|fue|fueron|sido|ha|han|había|está|están|se|not|never|also|now|still|already|then|soon) $/iu

/** Whether the last word is a second verb, whose object was cut off: "and she abused". */
const isBare = (words: string, start: number): boolean =>
  /^\p{L}+\W*$/u.test(words.slice(start)) &&
  !auxiliaryBefore.test(words.slice(Math.max(0, start - 12), start)) &&
  isVerbAt(words, start) &&
  (firstVerb(words) ?? start) < start

/** "on Wednesday", "en la madrugada del domingo": what a long label can do without. */
const weekday = new RegExp(
  String.raw` (?:(?:late |early )?on|this|last|este|el(?: pasado)?|en la \p{L}+ del)? ?${anyOf(calendar.weekdays.en, calendar.weekdays.es)}(?: ${anyOf(words.dayParts)})?(?![\p{L}])`,
  'iu',
)

/** "…, a propuesta del ministerio, …" between a verb and its object. */
const circumstance = new RegExp(
  String.raw`, (?:${anyOf(words.adverbials.en, words.adverbials.es, words.modifiers)}) [^,;]{3,60}, (?=\p{Ll})`,
  'iu',
)

/** Words before which a phrase may end. */
const phraseStart = new RegExp(`^${anyOf(words.phraseStarts)}$`, 'i')

/**
 * The words up to the last place within 60 characters where a phrase ends, behind the verb and what it says; where the
 * subject is too long for that, the subject is shortened.
 */
export function cut(words: string): string {
  const flat = withoutDangling(words, false).replace(/^[\s,;:.–—()[\]-]+/u, '')
  return flat.length <= longest ? flat : cutLong(flat.replace(weekday, '').replace(circumstance, ' '))
}

function cutLong(flat: string): string {
  const verb = firstVerb(flat)
  const whole = cutBehind(flat, verb ?? 0)
  if (whole !== undefined) return whole
  const short = verb === undefined ? undefined : withShortSubject(flat, verb)
  return short ?? cutBehind(flat, 0) ?? cutAtWord(flat)
}

/** A cut at a phrase's end with enough of the words behind `verb` in it. */
function cutBehind(flat: string, verb: number): string | undefined {
  if (flat.length <= longest) return flat
  let best: string | undefined
  let at = 0
  for (const token of flat
    .slice(0, longest + 1)
    .split(' ')
    .slice(0, -1)) {
    const next = at + token.length + 1
    const follows = /^\S+/.exec(flat.slice(next, next + 30))?.[0] ?? ''
    if (/[,;:)–—]$/.test(token) || phraseStart.test(follows)) {
      const label = withoutDangling(flat.slice(0, next), true)
      if (label.length >= 18 && saysEnough(label, verb)) best = label
    }
    at = next
  }
  return best
}

const subordinate = / (?:that|que) (.*)$/u

/** Behind its verb a label needs one more word that is not small, and behind "that" another verb. */
const saysEnough = (label: string, verb: number): boolean =>
  (subordinate
    .exec(label)
    ?.slice(1)
    .every((words) => firstVerb(words) !== undefined) ??
    true) &&
  (verb === 0 || /^\S+(?: \S+)*? [\p{L}\p{N}$€£%.,’'-]{4,}/u.test(label.slice(verb)))

/** "Two million" is no subject yet: what is counted follows. */
const counted = new RegExp(String.raw`(?:${anyOf(words.counts)}|\d)\p{L}*$`, 'iu')

const modifier = new RegExp(`^${anyOf(words.modifiers)}$`, 'i')
const dependent = new RegExp(String.raw`^${anyOf(words.dependents)}(?![\p{L}])`, 'iu')

/**
 * The subject without what stands before its last comma, without what modifies it ("of the foundation"), or without the
 * titles before a name, and the rest cut as usual.
 */
function withShortSubject(flat: string, verb: number): string | undefined {
  const comma = flat.lastIndexOf(', ', verb)
  if (comma > 0) return cutBehind(flat.slice(comma + 2), verb - comma - 2)
  const tokens = flat.slice(0, verb).trimEnd().split(' ')
  const end = tokens.findIndex(
    (token, index) => index > 1 && modifier.test(token) && !counted.test(tokens[index - 1] ?? ''),
  )
  const isDependent = dependent.test(flat)
  const heads = end > 0 && !isDependent ? [tokens.slice(0, end).join(' ')] : namesAtEnd(tokens)
  const joined = heads.map((head) => cutBehind(`${head} ${flat.slice(verb)}`, head.length + 1))
  return (
    joined.find((label) => label !== undefined) ?? (isDependent ? undefined : cutBehind(flat.slice(verb), 0))
  )
}

/** Words that a name begins with and isn't one without. */
const nameOpenings = new Set(words.nameOpenings)

/** A subject from its second capitalised word on, from the third on, and so on; "South Dakota" stays whole. */
const namesAtEnd = (tokens: readonly string[]): string[] =>
  tokens.flatMap((token, index) =>
    index > 0 && /^\p{Lu}/u.test(token) && !nameOpenings.has(tokens[index - 1] ?? '')
      ? [tokens.slice(index).join(' ')]
      : [],
  )

/** A cut between two words, or, in a script without spaces, at a mark or wherever the length ends. */
function cutAtWord(flat: string): string {
  const start = flat.slice(0, longest)
  const space = flat.slice(0, longest + 1).lastIndexOf(' ')
  const mark = Math.max(...['，', '、', '；', '：'].map((one) => start.lastIndexOf(one)))
  return withoutDangling(space > 0 ? flat.slice(0, space) : mark > 12 ? start.slice(0, mark) : start, true)
}
