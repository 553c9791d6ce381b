import type { Span } from '../model/anchor'
import { callingVerbs, goingOnVerbs, isSpanishVerb, reportingVerbs, sayingVerbs } from './cues'
import { nameRun } from './people'
import { subjectAfter } from './subjectAfter'
import { subjectBefore } from './subjects'

/** Words that say who speaks. `subject` is undefined where the speaker before goes on ("adding that"). */
export interface Attribution extends Span {
  readonly subject: string | undefined
  readonly cue: string
  /** Whether what was said stands before these words (“…,” he said) or after them (he said that …). */
  readonly said: 'before' | 'after'
}

const cue = new RegExp(
  String.raw`(?<![\p{L}’'-])(?<according>[Aa]ccording to|[Ss]egún)(?![\p{L}])|(?<![\p{L}’'-])(?<verb>(?<saying>Says|Said|Tells|Told|${sayingVerbs.join('|')})|(?<going>${goingOnVerbs.join('|')})|(?<calling>${callingVerbs.join('|')})|${reportingVerbs.join('|')})(?![\p{L}’'-])`,
  'gu',
)

/** More speakers than this in one sentence is not a sentence; the bound keeps the work linear. */
const mostInOneSentence = 12
/** How much text on each side of a cue may say who speaks. */
const reach = 160

/** Who says what in one sentence of a text whose quotations are hidden (see maskQuotations). */
export function findAttributions(masked: string, sentence: Span): Attribution[] {
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

/** "According to the ministry, …" and "…, according to the ministry." */
function accordingTo(words: string, at: number, cueText: string): Attribution | undefined {
  const source =
    /^\s+(?:(?:ha |han )?(?:inform|explic|indic|señal|confirm|anunci|asegur|afirm|declar|cont|cuent)(?:ó|aron|ado|a|an) )?([^,.;:"“”()\uE000]{2,80}?)(?=[,.;:"“”()]|\s(?:who|which|that|obtained|released|published|(?:publicad|difundid|obtenid)[oa]s?)\s|$)/u.exec(
      words.slice(at + cueText.length, at + reach),
    )
  if (!source) return undefined
  const leads =
    words.slice(0, at).trim() === '' ||
    /[,;:–—]\s*(?:and|but|y|pero)?\s*$/.test(words.slice(Math.max(0, at - 12), at))
  const end = at + cueText.length + source[0].length
  const closed = /^[.;]|^$/.test(words.slice(end, end + 1))
  const comma = /^,\s*/.exec(words.slice(end, end + 2))?.[0].length ?? 0
  const said = leads && !closed && (words.slice(0, at).trim() === '' || comma > 0) ? 'after' : 'before'
  return {
    subject: source[1] ?? '',
    cue: cueText,
    said,
    start: at,
    end: said === 'after' ? end + comma : end,
  }
}

type Match = RegExpExecArray

function reported(words: string, from: number, match: Match): Attribution | undefined {
  const verb = match[0]
  const at = match.index
  const left = words.slice(Math.max(from, at - reach), at)
  const right = words.slice(at + verb.length, at + verb.length + reach)
  const that = reachOfThat(verb, right) ?? occasion(verb, right) ?? day(verb, right) ?? listener(verb, right)
  if (/(?<![\p{L}])(?:is|are|was|were|be|been|being)\s*$/u.test(left)) return undefined // "he was told"
  if (
    ordering.test(verb) &&
    ((order.test(right) && !quoteNear(right)) || /^ (?:not )?to \p{Ll}/u.test(right))
  )
    return undefined
  const closesQuote = afterQuotation.test(left)
  if (match.groups?.['going'] !== undefined) return goingOn(left, right, at, verb, that)
  const before = closesQuote ? undefined : subjectBefore(left)
  if (before !== undefined) {
    const start = at - left.length + before.start
    const saying = match.groups?.['saying'] !== undefined
    const afterQuote = /[”"’'»][,.?!]?\s*$/.test(words.slice(Math.max(0, start - 3), start))
    const afterComma =
      /[,?!]\s*$/.test(words.slice(Math.max(0, start - 3), start)) &&
      (saying ? isTail(right) : endsThere.test(right))
    const said = afterQuote || (afterComma && that === undefined && !/^\s*:/.test(right)) ? 'before' : 'after'
    const calls = match.groups?.['calling'] !== undefined
    const sure = calls
      ? /^ [\p{L}\d]/u.test(right) && quoteNear(right)
      : saying || denial.test(right) || that !== undefined || said === 'before' || quoteNear(right)
    if (!sure) return undefined
    if (said === 'after' && nothingFollows.test(right)) return undefined
    const cueText = that?.cue ?? verb
    return {
      subject: before.subject,
      cue: cueText,
      said,
      start,
      end: said === 'after' ? at + verb.length + (that?.length ?? 0) : at + verb.length,
    }
  }
  if (!closesQuote && !/,\s*$/.test(left)) return undefined
  const after = subjectAfter(right) ?? (closesQuote ? leftOut(verb, right) : undefined)
  if (after === undefined) return undefined
  return {
    subject: after.subject,
    cue: verb,
    said: 'before',
    start: at,
    end: at + verb.length + after.length,
  }
}

/** ", adding that “…”": a participle after a comma, before "that" or a quotation. */
function goingOn(
  left: string,
  right: string,
  at: number,
  verb: string,
  that: That | undefined,
): Attribution | undefined {
  if (!/,\s*$/.test(left) || (that === undefined && !quoteNear(right))) return undefined
  return {
    subject: undefined,
    cue: that?.cue ?? verb,
    said: 'after',
    start: at,
    end: at + verb.length + (that?.length ?? 0),
  }
}

/** "told the crowd to go home" and "warned people not to swim" assert nothing. */
const order =
  /^ (?:(?:the|his|her|their|its|an?) )?(?!(?:he|she|it|they|we|I|that)(?!\p{L}))[\p{L}’'-]+(?: (?!(?:he|she|it|they|we|I|that)(?!\p{L}))[\p{L}’'-]+)? (?:not )?to (?!(?:the|a|an|his|her|its)(?!\p{L}))\p{Ll}/u
const ordering = /^(?:told|tells?|warn(?:ed|s)?|ask(?:ed|s)?)$/

/** "negó haber cobrado": Spanish reports speech by an infinitive, too. */
const denial = /^ (?:no )?(?:haber|tener|estar|ser)(?:l[aeo]s?)?(?!\p{L})/u

/** The words before end with a quotation; dialogue set with dashes has no closing mark. */
const afterQuotation = /(?:[”"’'»«“‘›‹][,.]?|\uE000 ?[—–])\s*$/u

/** “No lo sé”, dijo. Spanish leaves "he" and "she" out. */
function leftOut(verb: string, right: string): { subject: string; length: number } | undefined {
  const stops = /^\s*(?:$|[.,;:—–]|(?:en|ante|a|al|tras|durante|este|esta)(?!\p{L}))/u.test(right)
  return stops && isSpanishVerb(verb) ? { subject: '', length: 0 } : undefined
}

/** Whether a quotation opens within the next few words. */
const quoteNear = (right: string): boolean => /^[^.;“"‘«]{0,60}["“‘«]\uE000/u.test(right)

/** After "…, he said" nothing more is said: the sentence ends, or tells when and where. */
const isTail = (right: string): boolean =>
  /^\s*(?:$|[.,;:!?]|(?:on|in|at|during|when|after|before|to|of|while|last|this|yesterday|today|earlier|via|from|by|as|of|through)\b|\p{Lu}\p{Ll}+day\b)/u.test(
    right,
  )

/** "said in the release this case shows": the occasion is not what was said. */
function occasion(verb: string, right: string): That | undefined {
  const match =
    /^ (?:in|at|during) (?:an?|the|his|her|its|their) (?:[\p{L}-]{2,15} ){0,2}(?:statement|release|interview|tweet|email|speech|report|conference|letter|post|article|address),? (?=[\p{L}“"‘])(?!(?:on|in|at|with|to|of|that)(?![\p{L}]))/u.exec(
      right,
    )
  return match ? { cue: verb, length: match[0].length } : undefined
}

/** "said on Thursday it would buy": nor is the day, where what was said plainly begins after it. */
function day(verb: string, right: string): That | undefined {
  const match =
    /^ (?:on \p{Lu}\p{Ll}{2,6}day|yesterday|today|earlier|last (?:week|month|year)|in \p{Lu}\p{Ll}{2,8}),? (?=(?:it|he|she|they|the|its|his|her|their|an?|all|some|more|no|there|\d+)(?![\p{L}]))/u.exec(
      right,
    )
  return match ? { cue: verb, length: match[0].length } : undefined
}

/** "told police he supported": who was told, where no "that" follows. */
function listener(verb: string, right: string): That | undefined {
  if (!/^(?:told|tells)$/i.test(verb)) return undefined
  const match = listeners.exec(right)
  return match ? { cue: verb, length: match[0].length } : undefined
}

const listeners = new RegExp(
  String.raw`^ (?:police|reporters|journalists|lawmakers|investigators|officials|officers|investors|analysts|me|him|her|us|them|the \p{Ll}{3,15}|\p{Ll}{4,15}s|(?:[Tt]he )?${nameRun})(?= \p{Ll}|:|, ["“])`,
  'u',
)

/** The sentence ends, or tells the day: "…, Reuters reported on Friday", not "Vindman reported to him". */
const endsThere = /^\s*(?:$|[.,;]|on \p{Lu}|last |this |\p{Lu}\p{Ll}+day)/u

/** "than what he said, but": a stop, and no quotation after it. */
const nothingFollows = /^\s*(?:$|[.;!?]|,(?!\s*["“«‘]))/u

interface That {
  readonly cue: string
  readonly length: number
}

/** "said that", "told reporters in Caracas on Monday that": the words up to what was said. */
function reachOfThat(verb: string, right: string): That | undefined {
  const match =
    /^(?:,? (?:el|la|este|esta|durante|on|in|at|last|this|during|to|earlier|yesterday|today|when|after|returning|the|a|an|his|her|reporters|police|parliament|lawmakers|investigators|officers|journalists|supporters|voters|viewers|jurors|senators|state|him|me|us|them|\p{Lu}[\p{L}’.-]*|\p{Ll}+ly)[^,;."“”\uE000]{0,80}?)?,? (?:that|(?:de )?que)(?![\p{L}])/u.exec(
      right,
    )
  if (!match || /\b(?:and|or) that$/.test(match[0])) return undefined
  const direct = /^ (?:that|(?:de )?que)$/.test(match[0])
  const clauseFirst =
    !direct &&
    /\b(?:is|are|was|were|has|have|had|will|would|can|could|this(?! (?:week|month|year|morning|newspaper|website))|these|it|he|she|they|we)\b/.test(
      match[0],
    )
  return clauseFirst ? undefined : { cue: direct ? verb + match[0] : verb, length: match[0].length }
}
