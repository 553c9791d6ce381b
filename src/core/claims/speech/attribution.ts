import type { Span } from '../../model/anchor'
import {
  endsThere,
  isOrder,
  isTail,
  nothingFollows,
  quoteNear,
  reachOf,
  reportsByInfinitive,
  type That,
} from './afterVerb'
import { callingVerbs, goingOnVerbs, perfectVerbs, reportingVerbs, sayingVerbs } from './cues'
import { speakerIn, subjectAfter } from './subjectAfter'
import { subjectBefore } from './subjects'
import { titleStop } from '../people/personNames'
import { anyOf, either } from '../../text/expressions'

/** Words that say who speaks. `subject` is undefined if the previous speaker continues ("adding that"). */
export interface Attribution extends Span {
  readonly subject: string | undefined
  /** Set if these words name somebody whom the finder can't make out, so that nobody else is taken for the speaker. */
  readonly unknown?: true
  readonly cue: string
  /** Whether what was said comes before these words (“…,” he said) or after them (he said that …). */
  readonly said: 'before' | 'after'
}

const lead = String.raw`(?<![\p{L}’'-])`
const verb = either(
  `(?<saying>${anyOf(['Says', 'Said', 'Tells', 'Told'], sayingVerbs)})`,
  `(?<going>${anyOf(goingOnVerbs)})`,
  `(?<calling>${anyOf(callingVerbs)})`,
  anyOf(perfectVerbs, reportingVerbs),
)
/** Words before a source; who is “de acuerdo con” somebody agrees, unless it is set apart. */
const according = String.raw`[Aa]ccording to|[Ss]egún|[Dd]e acuerdo (?:con|a)|[Aa] juicio de|[Ee]n (?:opinión|palabras) de`
const cue = new RegExp(
  String.raw`${lead}(?<according>${according})(?![\p{L}])|${lead}(?<verb>${verb})(?![\p{L}’'-])`,
  'gu',
)

/** No real sentence has more speakers than this; the limit keeps the work linear. */
const mostInOneSentence = 12
/** The length of "he said": shorter sentences are skipped, since a text of full stops has many. */
const shortest = 7
/** How much text on each side of a cue is searched for the speaker, in UTF-16 code units. */
const reach = 160

/** Who says what in one sentence of a text whose quotations are hidden (see maskQuotations). */
export function findAttributions(masked: string, sentence: Span): Attribution[] {
  if (sentence.end - sentence.start < shortest) return []
  const words = masked.slice(sentence.start, sentence.end)
  const found: Attribution[] = []
  let from = 0
  for (const match of words.matchAll(cue)) {
    if (found.length === mostInOneSentence) break
    const attribution = match.groups?.['according']
      ? accordingTo(words, match.index, match[0])
      : reported(words, from, match)
    if (attribution === undefined || attribution.start < from) continue
    found.push({
      ...attribution,
      start: attribution.start + sentence.start,
      end: attribution.end + sentence.start,
    })
    from = attribution.end
  }
  return found
}

/** Spanish may put a verb before the source: "según ha informado el ministerio". */
const informed = String.raw`(?:ha |han )?(?:inform|explic|indic|señal|confirm|anunci|asegur|afirm|declar|cont|cuent)(?:ó|aron|ado|a|an) `
const sourceEnds = either(
  String.raw`(?!${titleStop})[,.;:"“”()]`,
  String.raw`\s(?:who|which|that|obtained|released|published|(?:publicad|difundid|obtenid)[oa]s?)\s`,
  '$',
)
const sourceAfter = new RegExp(
  String.raw`^\s+(?:${informed})?((?:[^,.;:"“”()\uE000]|${titleStop}){2,80}?)(?=${sourceEnds})`,
  'u',
)
/** What may stand between a source and the comma after it: its initials, or who it is. */
const behindSource = /^(?: \([^()]{1,24}\))?(?:, (?:an?|una?|the|el|la) [^,.;]{2,60}(?=, ))?/u

/** "According to the ministry, …" and "…, according to the ministry." */
function accordingTo(words: string, at: number, cueText: string): Attribution | undefined {
  const source = sourceAfter.exec(words.slice(at + cueText.length, at + reach))
  if (!source) return undefined
  const opens = words.slice(0, at).trim() === ''
  const leads = opens || /[,;:–—]\s*(?:and|but|y|pero)?\s*$/.test(words.slice(Math.max(0, at - 12), at))
  if (!leads && /^de acuerdo/i.test(cueText) && !afterQuotation.test(words.slice(0, at))) return undefined
  const plainEnd = at + cueText.length + source[0].length
  const end = plainEnd + (behindSource.exec(words.slice(plainEnd, plainEnd + 90))?.[0].length ?? 0)
  const closed = /^[.;]|^$/.test(words.slice(end, end + 1))
  const comma = /^,\s*/.exec(words.slice(end, end + 2))?.[0].length ?? 0
  const said = leads && !closed && (opens || comma > 0) ? 'after' : 'before'
  return {
    subject: speakerIn(source[1] ?? ''),
    cue: cueText,
    said,
    start: at,
    end: said === 'after' ? end + comma : plainEnd,
  }
}

type Match = RegExpExecArray

/** The words before the verb end with a quotation; dialogue set with dashes has no closing mark. */
const afterQuotation = /(?:[”"’'»«“‘›‹][,.]?|\uE000 ?[—–])\s*$/u

function reported(words: string, from: number, match: Match): Attribution | undefined {
  const verb = match[0]
  const at = match.index
  const left = words.slice(Math.max(from, at - reach), at)
  const right = words.slice(at + verb.length, at + verb.length + reach)
  const that = reachOf(verb, right)
  if (
    /(?<![\p{L}])(?:is|are|was|were|be|been|being)(?: (?:also|already|first|never|not|only|then))?\s*$/u.test(
      left,
    )
  )
    return undefined // "he was first told"
  if (isOrder(verb, right)) return undefined
  const closesQuote = afterQuotation.test(left)
  if (match.groups?.['going'] !== undefined || goesOnWho.test(left))
    return goingOn(left, right, at, verb, that)
  const before = closesQuote ? undefined : subjectBefore(left)
  if (before !== undefined)
    return saidAfter(words, match, at - left.length + before.start, before.subject, right)
  if (!closesQuote && !/,\s*$/.test(left)) return undefined
  const after = subjectAfter(verb, right)
  if (after === undefined || (after.subject === '' && !closesQuote)) return undefined
  return {
    subject: after.subject,
    cue: verb,
    said: 'before',
    start: at,
    end: at + verb.length + after.length,
  }
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
  const that = reachOf(verb, right)
  const { saying, calling } = match.groups ?? {}
  const lead = words.slice(Math.max(0, start - 3), start)
  const afterQuote = /[”"’'»][,.?!]?\s*$/.test(lead)
  const afterComma = /[,?!]\s*$/.test(lead) && (saying === undefined ? endsThere.test(right) : isTail(right))
  const said = afterQuote || (afterComma && that === undefined && !/^\s*:/.test(right)) ? 'before' : 'after'
  const sure =
    calling === undefined
      ? saying !== undefined ||
        reportsByInfinitive(right) ||
        that !== undefined ||
        said === 'before' ||
        quoteNear(right)
      : /^ [\p{L}\d]/u.test(right) && quoteNear(right)
  if (!sure || (said === 'after' && nothingFollows.test(right))) return undefined
  const end = match.index + verb.length + (said === 'after' ? (that?.length ?? 0) : 0)
  return { subject, cue: that?.cue ?? verb, said, start, end }
}

/** “…,” said Ann Poole, a nurse, who added that …: right behind the words that say who speaks. */
const goesOnWho = /^,(?: (?:\p{Ll}|\d)[^,.;]{1,60},)? (?:who|quien)(?: \p{Ll}{3,10})? $/u

/** ", adding that “…”": a participle or "who" after a comma, before "that" or a quotation. */
function goingOn(
  left: string,
  right: string,
  at: number,
  verb: string,
  that: That | undefined,
): Attribution | undefined {
  const apart = /,\s*$/.test(left) || goesOnWho.test(left)
  if (!apart || (that === undefined && !quoteNear(right))) return undefined
  return {
    subject: undefined,
    cue: that?.cue ?? verb,
    said: 'after',
    start: at,
    end: at + verb.length + (that?.length ?? 0),
  }
}
