import type { Span } from '../../model/anchor'
import { accordingTo, accordingWords, inViewOf } from './accordingTo'
import { afterQuotation, reach } from './tagEdges'
import {
  clauseFollows,
  endsThere,
  isOrder,
  isTail,
  tellsAtEnd,
  nothingFollows,
  quoteNear,
  reachOf,
  reportsByInfinitive,
  saidByVerb,
} from './afterVerb'
import {
  callingVerbs,
  goingOnVerbs,
  isPlural,
  isSpanishVerb,
  perfectVerbs,
  reportingVerbs,
  sayingVerbs,
} from './cues'
import type { Attribution } from './foundAttribution'
import { goesOnWho, goingOn } from './goingOn'
import type { Before } from './lastClause'
import { asNoted, noting } from './noted'
import { type After, isSpeaker, subjectAfter } from './subjectAfter'
import { byPlace, openedByVerb } from './byPlace'
import { coordinated } from './coordinated'
import { isOmitted } from './omitted'
import { betweenQuotationAndVerb } from './quotedFirst'
import { subjectBefore } from './subjects'
import { isNoun, isUnsaid } from './unsaid'
import { anyOf, either } from '../../text/expressions'
import { firstMatch, firstWords } from '../../text/wordIndex'

const lead = String.raw`(?<![\p{L}’'-])`
const verb = either(
  `(?<saying>${anyOf(['Says', 'Said', 'Tells', 'Told'], sayingVerbs)})`,
  `(?<going>${anyOf(goingOnVerbs)})`,
  `(?<calling>${anyOf(callingVerbs)})`,
  anyOf(perfectVerbs, reportingVerbs),
)
const cue = new RegExp(
  String.raw`${lead}(?<according>${accordingWords})(?![\p{L}])|${lead}(?<verb>${verb})(?![\p{L}’'-])`,
  'uy',
)

/** No real sentence has more speakers than this; the limit keeps the work linear. */
const mostInOneSentence = 12
/** Nor more verbs of saying and the like, whether or not somebody speaks there. */
const mostCues = 40
/** The length of "he said": shorter sentences are skipped, since a text of full stops has many. */
const shortest = 7

/** Who says what in one sentence of a text whose quotations are hidden (see maskQuotations). */
export function findAttributions(masked: string, sentence: Span): Attribution[] {
  if (sentence.end - sentence.start < shortest) return []
  const words = masked.slice(sentence.start, sentence.end)
  const found: Attribution[] = []
  const opening = openedByVerb(words, isSpanishVerb) ?? inViewOf(words)
  if (opening) found.push(opening)
  let from = opening?.end ?? 0
  for (const match of cuesIn(words)) {
    if (found.length === mostInOneSentence) break
    const attribution = match.groups?.['according']
      ? accordingTo(words, match.index, match[0])
      : reported(words, from, match)
    if (attribution === undefined || attribution.start < from) continue
    found.push(attribution)
    from = attribution.end
  }
  const placed = found.every((one) => one.unknown) ? byPlace(words) : undefined
  return (placed ? [placed] : found).map((one) => ({
    ...one,
    ...(one.subject === '' && isPlural(one.cue) ? { plural: true } : {}),
    start: one.start + sentence.start,
    end: one.end + sentence.start,
  }))
}

type Match = RegExpExecArray

/** Verbs of saying and the like, the first of them. */
function cuesIn(words: string): Match[] {
  const cues: Match[] = []
  for (let match = cueFrom(words, 0); match !== null && cues.length < mostCues;) {
    cues.push(match)
    match = cueFrom(words, match.index + match[0].length)
  }
  return cues
}

const cueFrom = (words: string, from: number): Match | null =>
  firstMatch(cue, words, from, (word) => cueFirsts.has(word.toLowerCase()))
const cueFirsts = new Set([
  ...firstWords(sayingVerbs, goingOnVerbs, callingVerbs, perfectVerbs, reportingVerbs),
  'a',
  'according',
  'al',
  'como',
  'de',
  'en',
  'según',
  'tal',
])

/** "He was told", "the panel was first told". */
const passive =
  /(?:(?<![\p{L}])(?:is|are|was|were|be|been|being)|(?<=\p{L})[’'](?:re|s|m))(?: (?:\p{Ll}{2,12}ly|also|first|later|then))?\s*$/u
/** “…”, me dice Vicente Pardo. */
const clitic = /(?<=[”"»],? )(?:me|nos|les?|se|se lo|lo) $/u

function reported(words: string, from: number, match: Match): Attribution | undefined {
  const verb = match[0]
  const at = match.index
  const left = words.slice(Math.max(from, at - reach), at)
  const right = words.slice(at + verb.length, at + verb.length + reach)
  const that = reachOf(verb, right)
  if (passive.test(left) || isUnsaid(left)) return undefined
  if (isOrder(verb, right)) return undefined
  const closesQuote = afterQuotation.test(isSpanishVerb(verb) ? left.replace(clitic, '') : left)
  if (match.groups?.['going'] !== undefined || goesOnWho.test(left))
    return goingOn(left, right, at, verb, that)
  if (
    (that !== undefined || /^:\s*["“«]/.test(right)) &&
    isSpanishVerb(verb) &&
    isOmitted(words.slice(0, at))
  ) {
    const { cue = verb, length = 1 } = that ?? {}
    return { subject: '', cue, said: 'after', start: at, end: at + verb.length + length }
  }
  const before =
    closesQuote || isInverted(left, verb, right)
      ? undefined
      : ((from === 0 ? betweenQuotationAndVerb(words, at) : undefined) ?? standingBefore(left, at, from))
  if (before !== undefined && isWhatIsSaid(words, before.start, at)) return undefined
  if (before !== undefined) return saidAfter(words, match, before.start, before.subject, right)
  const tag = { cue: verb, said: 'before' } as const
  const calls = match.groups?.['calling'] !== undefined
  const mayInvert = !calls && !/^(?:told|tells)$/.test(verb) && /,\s*$/.test(left)
  const after = closesQuote || mayInvert ? subjectAfter(verb, right) : undefined
  if (after && (closesQuote || isSurelyAfter(after, right)))
    return { ...tag, subject: after.subject, start: at, end: at + verb.length + after.length }
  const unread = calls ? undefined : unreadTag(left, right)
  if (unread === undefined || that !== undefined) return undefined
  return { ...tag, subject: '', unknown: true, start: at - unread, end: at + verb.length }
}

/** "What the mayor said last night", "a thread on what the mayor said", "lo que el alcalde dijo": a thing, and nobody's claim. */
const isWhatIsSaid = (words: string, subject: number, verb: number): boolean =>
  openedByWhat.test(words.slice(Math.max(0, subject - 12), subject)) ||
  onWhat.test(words.slice(Math.max(subject, verb - longestWhat), verb))

/** How far before the verb its subject may begin there, in UTF-16 code units. */
const longestWhat = 130
const openedByWhat = /(?<!\p{L})(?:lo que|what|whatever) $/iu
/** In "the report on what happened" and "on what the council did" the report speaks. */
const onWhat =
  / (?:lo que|what|whatever) (?:(?:an?|el|her|his|its|l[ao]s?|our|sus?|the|their|una?)(?: (?!(?:\p{L}+ed|did|does|has) $)[\p{L}’'-]{1,24}){1,4}|\p{Lu}[\p{L}.’'-]{0,24}(?: \p{Lu}[\p{L}.’'-]{0,24}){0,3}|he|it|she|they|we|you|él|ella|ell[ao]s) $/u

/** Who speaks in the words `left` of a verb at `at`; its start counts from that of the sentence. */
function standingBefore(left: string, at: number, from: number): Before | undefined {
  const found = subjectBefore(left) ?? (from === 0 && at <= reach ? coordinated(left) : undefined)
  return found && { ...found, start: at - left.length + found.start }
}

/** Prices, said Joe Park, fell: one comma before the verb, and a full name with a stop behind it. */
function isInverted(left: string, verb: string, right: string): boolean {
  if (!left.endsWith(', ')) return false
  const after = subjectAfter(verb, right)
  if (after === undefined || !/^[,.]/.test(right.slice(after.length))) return false
  if (isSpanishVerb(verb)) return isSpeaker(after.subject)
  return /^[^,]*, $/.test(left) && /^\p{Lu}\S* \p{Lu}/u.test(after.subject)
}

/** Whether the words behind a verb are who says what stands before it, though that is no quotation. */
function isSurelyAfter({ subject, length }: After, right: string): boolean {
  if (subject === '' || isClause(subject)) return false
  const closes = /^\s*(?:$|[.,;])/.test(right.slice(length))
  if (/^(?:he|she|they)$/.test(subject)) return closes
  return isSpeaker(subject) || (closes && somebody.test(subject))
}

/** "one backbencher", "a night nurse": whoever ends a sentence behind a verb of saying, by whatever noun. */
const somebody = /^(?:an?|another|one) (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]{3,}$/u

/** Save the Elms, a charity, said the trees were healthy: what follows is said, and is nobody. */
const isClause = (subject: string): boolean =>
  /(?<!(?:who|which|that|que) )(?<![\p{L}])(?:(?:are|can|could|had|has|have|is|was|were|will|would)(?![\p{L}])|\p{Ll}{2,}ed (?:the|an?|her|his|its|their) )/u.test(
    subject,
  )

const quotedFirst = /^\s*["“‘'«—][\uE000\s]*[”"’'»—]?[,.]?\s*(?=(.*)$)/u

/**
 * “…,” grunted the tall one: how many UTF-16 code units before the verb the words begin that say who speaks, if a sentence
 * begins with a quotation and nothing but such words follow it.
 */
function unreadTag(left: string, right: string): number | undefined {
  const between = quotedFirst.exec(left)?.[1]
  if (between === undefined || /[.;!?]|\uE000/.test(between)) return undefined
  return between === '' || (between.length < 80 && isTail(right)) ? between.length : undefined
}

/** "Maduro said that …", and "“…,” Maduro said": the speaker comes before the verb, from `start` on. */
function saidAfter(
  words: string,
  match: Match,
  start: number,
  subject: string,
  right: string,
): Attribution | undefined {
  const verb = match[0]
  if (isNoun(verb, subject) || /^wr(?:ote|ites?) (?:is|was)(?!\p{L})/u.test(verb + right)) return undefined
  if (saidByVerb(verb, right)) return { subject, cue: verb, said: 'after', start, end: match.index }
  const that = reachOf(verb, right)
  const { saying, calling } = match.groups ?? {}
  const lead = words.slice(Math.max(0, start - 3), start)
  const afterQuote = /[”"’'»][,.?!]?\s*$/.test(lead)
  const afterComma =
    /[,?!]\s*$/.test(lead) &&
    (saying === undefined ? endsThere.test(right) : isTail(right) || tellsAtEnd(verb, right))
  const said = afterQuote || (afterComma && that === undefined && !/^\s*:/.test(right)) ? 'before' : 'after'
  const noted =
    noting.test(verb) && subject !== 'it'
      ? asNoted(words.slice(Math.max(0, start - 5), start), right)
      : undefined
  if (noted)
    return {
      subject,
      cue: verb,
      said: noted.said,
      start: start - 3,
      end: match.index + verb.length + noted.length,
    }
  const sure =
    calling === undefined
      ? saying !== undefined ||
        reportsByInfinitive(right) ||
        clauseFollows(verb, right) ||
        that !== undefined ||
        said === 'before' ||
        quoteNear(right)
      : /^ [\p{L}\d]/u.test(right) && quoteNear(right)
  if (!sure || (said === 'after' && that === undefined && nothingFollows.test(right))) return undefined
  const end = match.index + verb.length + (said === 'after' ? (that?.length ?? 0) : 0)
  return { subject, cue: that?.cue ?? verb, said, start, end }
}
