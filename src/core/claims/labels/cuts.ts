import { anyOf } from '../../text/expressions'
import calendar from '../../text/words/calendar.json'
import { firstVerb, isVerbAt } from './verbs'
import { isDependent, withoutTitle, withShortSubject } from './subjects'
import words from './words/labels.json'

/** A longer label would be a sentence rather than a name for one; in UTF-16 code units. */
export const longest = 60

/** Words a label can't end with, since more must follow them. */
const dangling = new Set(words.dangling)
const numbers = new Set(words.numbers)
const danglingWhereCut = new Set([...words.danglingWhereCut, ...numbers])
const adverb = /^\p{Ll}{3,15}(?:tly|vely|edly|sly|lly)$/u

/** "The betrayal is over", "a chance of saving her": small words that may end a clause that was not cut. */
const closing = /(?:(?:is|are|was|were|be|been|’s) (?:over|on|in)|ing her|not to)$/iu

/** Where words were cut off: any adverb, and ", killing" without whom. */
const unfinished = /(?:(?<!fami|repl|supp|assemb|dai|ear|mon|on|Ju|Ita|al|ral)ly|, \p{Ll}+ing)$/u

/** The words up to the last one a label may end with; where words were cut off, a number needs what it counts. */
function withoutDangling(words: string, isCut: boolean): string {
  let end = words.length
  for (let dropped = ''; ;) {
    while (
      end > 0 &&
      !isSmallLetter(words.charCodeAt(end - 1)) &&
      /[\s,;:.!?–—。！，、；：।۔،؛-]/u.test(words.charAt(end - 1))
    )
      end--
    const start = words.lastIndexOf(' ', end - 1) + 1
    const last = words.slice(start, end).toLowerCase()
    const more =
      (dangling.has(last) && !(end === words.trimEnd().length && closing.test(words))) ||
      (last.endsWith('ly') && adverb.test(last)) ||
      (isCut && needsMore(words, start, end, numbers.has(dropped)))
    if (start === 0 || !more) return words.slice(0, end)
    end = start
    dropped = last
  }
}

const isSmallLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a

/** Whether the last word of a passage that was cut off can't be the last: "to close" lacks its object where "two" was dropped. */
function needsMore(words: string, start: number, end: number, isCounted: boolean): boolean {
  return (
    danglingWhereCut.has(words.slice(start, end).toLowerCase()) ||
    isBare(words, start) ||
    unfinished.test(words.slice(Math.max(0, start - 2), end)) ||
    (isCounted && /(?<!\p{L})to $/u.test(words.slice(Math.max(0, start - 4), start)))
  )
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
const phraseStarts = new Set(words.phraseStarts)

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
  const shorter = verb === undefined ? [] : withoutTitle(flat, verb)
  const complete = [flat, ...shorter.map((one) => one.words)].map(bare).find((one) => one.length <= longest)
  if (complete !== undefined) return complete
  const whole = cutBehind(flat, verb ?? 0)
  if (whole !== undefined) return whole
  const short = verb === undefined ? undefined : cutShorter(flat, verb)
  return short ?? cutBehind(flat, 0) ?? cutAtWord(flat)
}

/** A passage without the article it begins with, where that makes it short enough. */
const bare = (words: string): string =>
  words.length <= longest ? words : words.replace(/^(?:The|An?) (?=\p{L})/u, '')

/** A cut at a phrase's end with enough of the words behind `verb` in it. */
function cutBehind(flat: string, verb: number): string | undefined {
  if (flat.length <= longest) return flat
  for (let next = flat.lastIndexOf(' ', longest) + 1; next > 1; next = flat.lastIndexOf(' ', next - 2) + 1) {
    const follows = /^\S+/.exec(flat.slice(next, next + 30))?.[0] ?? ''
    if (!/[,;:)–—]/.test(flat.charAt(next - 2)) && !phraseStarts.has(follows.toLowerCase())) continue
    const label = withoutDangling(flat.slice(0, next), true)
    if (label.length >= 18 && saysEnough(label, verb)) return label
  }
  return undefined
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

/** The passage without what stands before its last comma or with a shorter subject, cut as usual. */
function cutShorter(flat: string, verb: number): string | undefined {
  const comma = flat.lastIndexOf(', ', verb)
  const rest = flat.slice(comma + 2).replace(joins, '')
  if (comma > 0) return cutBehind(rest, rest.length - flat.length + verb)
  const labels = withShortSubject(flat, verb).map((one) => cutBehind(one.words, one.verb))
  return (
    labels.find((label) => label !== undefined) ??
    (isDependent(flat) ? undefined : cutBehind(flat.slice(verb), 0))
  )
}

/** "…, and both teams": what joins the words behind a comma to those before it. */
const joins = /^(?:and|or|nor|y|o|ni) /iu

/** A cut between two words, or, in a script without spaces, at a mark or wherever the length ends. */
function cutAtWord(flat: string): string {
  const start = flat.slice(0, longest)
  const space = flat.slice(0, longest + 1).lastIndexOf(' ')
  const mark = Math.max(...['，', '、', '；', '：'].map((one) => start.lastIndexOf(one)))
  return withoutDangling(space > 0 ? flat.slice(0, space) : mark > 12 ? start.slice(0, mark) : start, true)
}
