import { nameRun } from '../people/personNames'
import { anyOf } from '../../text/expressions'
import words from './words/afterVerb.json'

/** The words between a verb and what was said: their length, and the cue. */
export interface That {
  readonly cue: string
  readonly length: number
}

/** The words between a verb of saying and what was said: "that", the day, the occasion, the listener. */
export const reachOf = (verb: string, right: string): That | undefined =>
  reachOfThat(verb, right) ?? occasion(verb, right) ?? day(verb, right) ?? listener(verb, right)

/** "told the crowd to go home" and "warned people not to swim" assert nothing. */
const somebody = String.raw`(?!(?:he|she|it|they|we|I|that)(?!\p{L}))[\p{L}’'-]+`
const order = new RegExp(
  String.raw`^ (?:(?:the|his|her|their|its|an?) )?${somebody}(?: ${somebody})? ` +
    String.raw`(?:not )?to (?!(?:the|a|an|his|her|its)(?!\p{L}))\p{Ll}`,
  'u',
)
const ordering = /^(?:told|tells?|warn(?:ed|s)?|ask(?:ed|s)?)$/

/** Whether the words give an order rather than state something. */
export function isOrder(verb: string, right: string): boolean {
  if (!ordering.test(verb)) return false
  return (order.test(right) && !quoteNear(right)) || /^ (?:not )?to \p{Ll}/u.test(right)
}

/** "negó haber cobrado": Spanish also reports speech with an infinitive. */
const infinitive = /^ (?:no )?(?:haber|tener|estar|ser)(?:l[aeo]s?)?(?!\p{L})/u

export const reportsByInfinitive = (right: string): boolean => infinitive.test(right)

/** "claimed 30 million people had voted": a clause with its verb, without "that". */
export const clauseFollows = (verb: string, right: string): boolean =>
  takesClause.has(verb) && clause.test(right)
const takesClause = new Set(words.takesClause)
const clause = new RegExp(
  String.raw`^ (?:(?:he|she|it|they|there|we|I) |(?:the|an?|his|her|its|their|these|those|some|more|most|many|all|\d[\d,.]*|\p{Lu}[\p{L}’-]+) ` +
    String.raw`(?:(?!(?:and|or|that|what|when|where|which|who|whom|whose)(?!\p{L}))[\p{L}\d%’'-]+ ){0,7}?)(?:\p{Ll}+ly )?` +
    String.raw`(?:are|can|could|did|had|has|have|is|may|might|must|should|was|were|will|would)(?:n[’']t)?(?!\p{L})`,
  'u',
)

/** Whether a quotation opens within the next few words, and nobody else comes in between. */
export const quoteNear = (right: string): boolean => near.test(right) && !another.test(right)
const near = /^[^.;“"‘«]{0,60}["“‘«]\uE000/u
/** “laughed when he urged voters, ‘…’”. */
const another = /^[^.;“"‘«]{0,40} (?:after|as|when|while) (?:he|she|they|\p{Lu}\p{Ll}+) /u

/** "acusó al Gobierno de ocultar", "cifra en 900 los rescates": what is said begins with the verb itself. */
export function saidByVerb(verb: string, right: string): boolean {
  if (accuses.test(verb)) return accused.test(right)
  return (
    counts.test(verb) &&
    /^ en (?:(?:más|menos) de |unos |unas |casi |hasta |al menos )?[\p{Sc}\d]/u.test(right)
  )
}

const accuses = /(?:^| )(?:acus|culp|responsabiliz)(?:a|an|ó|aron|aba|ado)$/
const accused =
  /^ (?:a|al) [^,.;:“"«]{2,70}? (?:de|por) (?:no )?\p{Ll}{2,}(?:ar|er|ir)(?:se|l[aeo]s?)?(?!\p{L})/u
const counts = /(?:^| )(?:cifr|calcul|estim)(?:a|an|ó|aron|ado)$/

/** Whether the sentence ends after "…, he said", or only adds when and where. */
export const isTail = (right: string): boolean => tail.test(right)
const tail = new RegExp(String.raw`^\s*(?:$|[.,;:!?]|${anyOf(words.tails)}\b|\p{Lu}\p{Ll}+day\b)`, 'u')

const occasions = new RegExp(
  String.raw`^ (?:in|at|during) (?:an?|the|his|her|its|their) (?:[\p{L}-]{2,15} ){0,2}${anyOf(words.occasions)},? ` +
    String.raw`(?=[\p{L}“"‘])(?!(?:on|in|at|with|to|of|that)(?![\p{L}]))`,
  'u',
)

/** "said in the release this case shows": the occasion is not what was said. */
function occasion(verb: string, right: string): That | undefined {
  const match = occasions.exec(right)
  return match ? { cue: verb, length: match[0].length } : undefined
}

const days = new RegExp(
  String.raw`^ (?:on \p{Lu}\p{Ll}{2,6}day|yesterday|today|earlier|(?:last|this) (?:week|month|year)|in \p{Lu}\p{Ll}{2,8}),? ` +
    String.raw`(?=(?:${anyOf(words.dayStarters)}|\d+)(?![\p{L}]))`,
  'u',
)

/** "said on Thursday it would buy": the day is not what was said, if that clearly begins after it. */
function day(verb: string, right: string): That | undefined {
  const match = days.exec(right)
  return match ? { cue: verb, length: match[0].length } : undefined
}

/** "told police he supported": the listener, if no "that" follows. */
function listener(verb: string, right: string): That | undefined {
  if (!/^(?:told|tells)$/i.test(verb)) return undefined
  const match = listeners.exec(right)
  return match ? { cue: verb, length: match[0].length } : undefined
}

const listeners = new RegExp(
  String.raw`^ (?:${anyOf(words.listeners)}|the \p{Ll}{3,15}|\p{Ll}{4,15}s|(?:[Tt]he )?${nameRun})(?= [\p{Ll}\d]|:|, ["“])`,
  'u',
)

const onlyListener = new RegExp(
  String.raw`^ (?:${anyOf(words.listeners)}|(?:[Tt]he )?${nameRun}|the \p{Ll}{3,15})(?=[.,;]|$| (?:in|on|at|this|last) )`,
  'u',
)

/** Whether nothing but a listener follows: flights will resume at 9 pm, he has told PTI. */
export const tellsAtEnd = (verb: string, right: string): boolean =>
  /^(?:told|tells)$/i.test(verb) && onlyListener.test(right)

/** The sentence ends, or adds the day: "…, Reuters reported on Friday", not "Vindman reported to him". */
export const endsThere =
  /^\s*(?:$|[.,;]|on \p{Lu}|last |this |\p{Lu}\p{Ll}+day|(?:in|at) an? (?:email|interview|letter|post|press|release|speech|statement|tweet|video)(?!\p{L})|while (?:addressing|speaking|talking) )/u

/** "than what he said, but": a stop, and no quotation after it. */
export const nothingFollows = /^\s*(?:$|[.;!?]|,(?!\s*["“«‘]))/u

const mayIntervene = anyOf(words.beforeThat.en, words.beforeThat.es)
const upToThat = new RegExp(
  String.raw`^(?:,? (?:${mayIntervene}|\p{Lu}[\p{L}’.-]*|\p{Ll}+ly)[^,;."“”\uE000]{0,80}?)?,? (?:that|(?:de |en |a )?que)(?![\p{L}])`,
  'u',
)
/** "claimed, without evidence, that". */
const asideToThat = /^, [^,;."“”\uE000]{3,40}, (?:that|que)(?![\p{L}])/u
const aClauseBegins = new RegExp(
  String.raw`\b(?:is|are|was|were|has|have|had|will|would|can|could|these|it|he|she|they|we|` +
    String.raw`this(?! (?:week|month|year|morning|newspaper|website)))\b`,
)

/** "announced a slew of offerings that": what it announced, and not what it said. */
const aThing = /^ (?:an?|the (?!same|next|day)) /

/** "said that", "told reporters in Caracas on Monday that": the words up to what was said. */
function reachOfThat(verb: string, right: string): That | undefined {
  const match = upToThat.exec(right) ?? asideToThat.exec(right)
  if (!match || /\b(?:and|or) that$/.test(match[0])) return undefined
  const direct = /^ (?:that|(?:de |en |a )?que)$/.test(match[0])
  if (!direct && aThing.test(match[0]) && !/^(?:told|tells?|warn(?:ed|s)?|remind(?:ed|s)?)$/i.test(verb))
    return undefined
  const clauseFirst = !direct && aClauseBegins.test(match[0])
  return clauseFirst ? undefined : { cue: direct ? verb + match[0] : verb, length: match[0].length }
}
