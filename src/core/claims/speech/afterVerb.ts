import { isSpanishVerb } from './cues'
import { nameRun } from '../people/people'

/** How far the words between a verb and what was said reach. */
export interface That {
  readonly cue: string
  readonly length: number
}

/** The words between a verb of saying and what was said: "that", the day, the occasion, whoever was told. */
export const reachOf = (verb: string, right: string): That | undefined =>
  reachOfThat(verb, right) ?? occasion(verb, right) ?? day(verb, right) ?? listener(verb, right)

/** "told the crowd to go home" and "warned people not to swim" assert nothing. */
const order =
  /^ (?:(?:the|his|her|their|its|an?) )?(?!(?:he|she|it|they|we|I|that)(?!\p{L}))[\p{L}’'-]+(?: (?!(?:he|she|it|they|we|I|that)(?!\p{L}))[\p{L}’'-]+)? (?:not )?to (?!(?:the|a|an|his|her|its)(?!\p{L}))\p{Ll}/u
const ordering = /^(?:told|tells?|warn(?:ed|s)?|ask(?:ed|s)?)$/

/** Whether somebody is told to do something, and nothing is said. */
export function isOrder(verb: string, right: string): boolean {
  if (!ordering.test(verb)) return false
  return (order.test(right) && !quoteNear(right)) || /^ (?:not )?to \p{Ll}/u.test(right)
}

/** "negó haber cobrado": Spanish reports speech by an infinitive, too. */
const infinitive = /^ (?:no )?(?:haber|tener|estar|ser)(?:l[aeo]s?)?(?!\p{L})/u

export const tellsByInfinitive = (right: string): boolean => infinitive.test(right)

/** “No lo sé”, dijo. Spanish leaves "he" and "she" out. */
export function leftOut(verb: string, right: string): { subject: string; length: number } | undefined {
  const stops = /^\s*(?:$|[.,;:—–]|(?:en|ante|a|al|tras|durante|este|esta)(?!\p{L}))/u.test(right)
  return stops && isSpanishVerb(verb) ? { subject: '', length: 0 } : undefined
}

/** Whether a quotation opens within the next few words. */
export const quoteNear = (right: string): boolean => /^[^.;“"‘«]{0,60}["“‘«]\uE000/u.test(right)

/** After "…, he said" nothing more is said: the sentence ends, or tells when and where. */
export const isTail = (right: string): boolean =>
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
export const endsThere = /^\s*(?:$|[.,;]|on \p{Lu}|last |this |\p{Lu}\p{Ll}+day)/u

/** "than what he said, but": a stop, and no quotation after it. */
export const nothingFollows = /^\s*(?:$|[.;!?]|,(?!\s*["“«‘]))/u

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
