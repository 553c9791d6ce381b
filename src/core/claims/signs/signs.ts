import { findCauses } from './causes'
import { findComparisons } from './comparisons'
import { anyOf } from '../../text/expressions'
import events from './words/events.json'
import verbs from './words/verbs.json'

/** Signs in a clause of the kind of claim it makes. Each function takes text with or without quotations. */

const event = new RegExp(String.raw`(?<![\p{L}])${anyOf(events.en, events.es)}(?![\p{L}])`, 'iu')
const plan =
  /(?<![\p{L}])(?:will|plans? to|planned|expected to|scheduled|set to|due to (?:open|launch|begin|start|release)|going to)(?![\p{L}])/iu

export const isComparison = (words: string): boolean => findComparisons(words).length > 0
export const isCause = (words: string): boolean => findCauses(words).length > 0
export const isEvent = (words: string): boolean => event.test(words)
export const isPlan = (words: string): boolean => plan.test(words)

const verbEndings = String.raw`[\p{L}]{3,}ed|[\p{L}]{2,}[^s\W]s`
const verb = new RegExp(
  String.raw`(?<![\p{L}])(?:${anyOf(verbs.en, verbs.es)}|${verbEndings})(?![\p{L}])`,
  'iu',
)

/** Whether a passage says something about its subject rather than only naming it. */
export const hasVerb = (words: string): boolean => verb.test(words) || event.test(words)
