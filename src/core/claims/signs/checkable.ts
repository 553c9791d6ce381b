import { hasVerb, isCause, isComparison, isEvent, isPlan } from './signs'
import { anyOf } from '../../text/expressions'
import invitations from './words/invitations.json'
import opinions from './words/opinions.json'

/** What is known about a clause besides its words. */
export interface Found {
  readonly figures: number
  readonly superlatives: number
  readonly dates: number
  /** A person, place or organisation is named. */
  readonly names: boolean
  /** The article reports in its own words what somebody said. */
  readonly reported: boolean
  /** It is in quotation marks, and its speaker holds no office. */
  readonly talk: boolean
  readonly heading: boolean
}

const invitation = new RegExp(String.raw`^${anyOf(invitations.en, invitations.es)}(?![\p{L}])`, 'iu')
const feeling = String.raw`(?:I|we)(?:[’']m|[’']re| am| are)? ${anyOf(opinions.feelings)}`
const opinion = new RegExp(
  String.raw`(?<![\p{L}])(?:${feeling}|${anyOf(opinions.en, opinions.es)})(?![\p{L}])`,
  'iu',
)
const addressed = /(?<![\p{L}])(?:you|your|you[’']re|you[’']ll|yours|usted|ustedes|tu)(?![\p{L}])/iu

/** "Why are 15 million dollars in the bank?" says that they are there. */
const presupposing = /^[“"‘'«¿]*(?:Why|How come|Por qué)(?![\p{L}])/u

/** Whether a clause states something that evidence could confirm or refute. */
export function isCheckable(words: string, found: Found): boolean {
  const hard = found.figures + found.superlatives > 0
  if (/\?["”’'»)]*$/.test(words) && !(hard && presupposing.test(words))) return false
  if (invitation.test(words)) return false
  const short = words.slice(0, 80).trim().split(/\s+/).length < 4
  if (short && !found.figures) return false
  if (!found.heading && !hasVerb(words)) return hard && !short
  if (hard) return !(opinion.test(words) && found.figures === 0 && /^(?:I|We)(?![\p{L}])/u.test(words))
  if (opinion.test(words) || addressed.test(words)) return false
  if (found.reported) return hasVerb(words)
  if (found.names || isComparison(words) || isCause(words)) return hasVerb(words)
  return (isEvent(words) || isPlan(words)) && (found.dates > 0 || !found.talk)
}
