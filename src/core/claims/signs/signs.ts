import { findCauses } from './causes'
import { findComparisons } from './comparisons'
import { anyOf } from '../../text/expressions'
import { hasWordOf, tellingWords, wordsIn } from '../../text/wordIndex'
import events from './words/events.json'
import verbs from './words/verbs.json'

/** Signs in a clause of the kind of claim it makes. Each function takes text with or without quotations. */

const event = new RegExp(String.raw`(?<![\p{L}])${anyOf(events.en, events.es)}(?![\p{L}])`, 'iu')
const eventWords = tellingWords(events.en, events.es)
const plan =
  /(?<![\p{L}])(?:will|plans? to|planned|expected to|scheduled|set to|due to (?:open|launch|begin|start|release)|going to)(?![\p{L}])/iu

export const isComparison = (words: string): boolean => findComparisons(words).length > 0
export const isCause = (words: string): boolean => findCauses(words).length > 0
export const isEvent = (words: string): boolean => hasWordOf(words, eventWords) && event.test(words)
export const isPlan = (words: string): boolean => plan.test(words)

const known = [...verbs.en, ...verbs.es]
const verbWords = new Set(known.filter((one) => !one.includes('’')))
const verbEnding = /^(?:\p{L}{3,}ed|\p{L}{2,}[a-rt-z]s)$/u
const isVerb = (word: string): boolean => verbWords.has(word) || verbEnding.test(word)

/** "don’t", "they’re" */
const contractions = known.filter((one) => one.includes('’'))
const contractionWords = tellingWords(contractions)
const contraction = new RegExp(String.raw`(?<![\p{L}])${anyOf(contractions)}(?![\p{L}])`, 'iu')

/** Whether a passage says something about its subject rather than only naming it. */
export const hasVerb = (words: string): boolean =>
  [...wordsIn(words)].some(isVerb) ||
  (hasWordOf(words, contractionWords) && contraction.test(words)) ||
  isEvent(words)
