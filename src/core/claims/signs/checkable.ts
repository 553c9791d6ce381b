import type { Language } from '../../text/language'
import { withoutFront } from '../labels/fronts'
import { firstVerb } from '../labels/verbs'
import { isPresuming, isQuestion, speaksToReader } from './addresses'
import { onlyValues, voicesOpinion } from './opinions'
import { isFurniture, withoutCredit } from './furniture'
import { isHollow } from './hollow'
import { hasVerb, isCause, isComparison, isEvent, isPlan } from './signs'

/** How likely the model thinks that a clause is worth checking; undefined where no model knows the language. */
export type Worth = 'likely' | 'possible' | 'unlikely' | undefined

/** What is known about a clause besides its words. */
export interface Found {
  readonly figures: number
  readonly superlatives: number
  readonly dates: number
  /** A person, place or organisation is named. */
  readonly names: boolean
  /** The article reports in its own words what somebody said. */
  readonly reported: boolean
  /** It is in quotation marks. */
  readonly quoted: boolean
  /** It is in quotation marks, and its speaker holds no office. */
  readonly talk: boolean
  /** It is the headline, or a sentence to its full stop, and not a piece of one. */
  readonly whole: boolean
  readonly heading: boolean
  readonly language: Language | undefined
  readonly worth: Worth
}

const addressed = /(?<![\p{L}])(?:you|your|you[’']re|you[’']ll|yours|usted|ustedes|tu)(?![\p{L}])/iu

/**
 * Whether a clause states something that evidence could confirm or refute. Every assertion does that is no question,
 * order, greeting or plain opinion; where a model knows the language, it leaves out what is hardly worth checking.
 */
export function isCheckable(clause: string, found: Found): boolean {
  const words = withoutCredit(withoutFront(clause))
  if (isFurniture(words)) return false
  const hard = found.figures + found.superlatives > 0
  if (isQuestion(words) && !(hard && isPresuming(words))) return false
  if ((speaksToReader(words) || speaksToReader(clause)) && found.worth !== 'likely') return false
  const long = isLong(words)
  if (!long && !found.figures && !isShortAssertion(words, found)) return false
  const asserting = asserts(words, found)
  if (!found.heading && !asserting) return hard && long
  if (found.figures > 0) return true
  if (isHollow(words)) return false
  if (found.worth === 'likely' && asserting) return true
  if (voicesOpinion(words)) return hard && !/^(?:I|We)(?![\p{L}])/u.test(words)
  return hard || (asserting && isWorthListing(words, found))
}

function isWorthListing(words: string, found: Found): boolean {
  if (addressed.test(words) && (found.worth === undefined || isAdvice(words, found))) return false
  // Where nouns are capitalised, a name is no sign of more than an opinion.
  if (found.language !== 'en' && found.dates === 0 && onlyValues(words)) return false
  if (found.reported || found.names || isComparison(words) || isCause(words)) return true
  if ((isEvent(words) || isPlan(words)) && (found.dates > 0 || !found.talk)) return true
  // "Elms of the town" is no sentence, though "Elms" might be a verb.
  const isTitle = found.heading && firstVerb(words) === undefined
  return found.whole && !isTitle && found.worth !== 'unlikely' && !onlyValues(words)
}

const advised =
  /^["“]?(?:(?:and|but|so|then) )?(?:(?:if|when|once|as|before|until|whether) )?you(?:[’'](?:ll|re|ve|d))?(?![\p{L}])|(?<![\p{L}])you(?:[’'](?:ll|re|ve)| (?:need|want|know|have|don[’']t|never|always))(?![\p{L}])/iu

/** "You can’t plan for that": what anybody is told names nobody and no day. */
const isAdvice = (words: string, { names, dates, reported, worth }: Found): boolean =>
  worth !== 'likely' && !names && dates === 0 && !reported && advised.test(words) && !isCause(words)

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/** Four words are long enough to name something and say something of it; Chinese has no spaces between them. */
const isLong = (words: string): boolean =>
  words.slice(0, 80).trim().split(/\s+/).length >= 4 || (words.slice(0, 80).match(unspaced)?.length ?? 0) >= 6

const pronoun =
  /^["“«‘'¡(]*(?:I|you|he|she|it|we|they|this|that|these|those|there|who|yo|él|ella|ellos|ellas|eso|esto|il|elle|ils|on|ça|er|sie|es|wir|das|eu|ele|ela|isso|lui|lei|noi|hij|zij|dat)(?:[’'](?:s|re|m))?(?![\p{L}])/iu

/** "Vaccines cause autism": three words, or two that somebody is said to have said, the first of which is no pronoun. */
const isShortAssertion = (words: string, found: Found): boolean =>
  (found.whole || found.reported) &&
  words.trim().split(/\s+/).length >= (found.reported ? 2 : 3) &&
  !pronoun.test(words)

/** Verbs are known by their words in English; elsewhere a sentence to its full stop, or what somebody said, has one. */
function asserts(words: string, found: Found): boolean {
  if (hasVerb(words) || (found.whole && isComparison(words))) return true
  return found.language !== 'en' && (found.whole || found.reported || found.quoted)
}
