import { anyOf, either } from '../../text/expressions'
import words from './words/addresses.json'

/** "Share this story", but not "Share prices fell": an order is followed by one of a few small words. */
const order = String.raw`${anyOf(words.orders.verbs)} ${anyOf(words.orders.objects)}`
const notice = String.raw`(?:${anyOf(words.notices)}(?: credit)?: ?|(?:copyright|©))`
const address = new RegExp(
  String.raw`^["“«‘'¡(]*(?:\d{1,2}[.)] ["“«‘'¡(]*)?(?!${anyOf(words.causes)}(?![\p{L}]))` +
    String.raw`(?:${notice}|${either(order, anyOf(words.greetings.en, words.greetings.es, words.greetings.others, words.spanishOrders))}(?![\p{L}\p{M}]))`,
  'iu',
)
const unspaced = new RegExp(String.raw`^[“「『]?${anyOf(words.unspaced)}`, 'u')

/** Whether a passage asks: it ends with the question mark of any script. */
export const isQuestion = (words: string): boolean => /[?？؟]["”’'»」』)]*$/u.test(words)

/** Whether a passage greets, thanks, orders or points elsewhere instead of stating something. */
export const speaksToReader = (words: string): boolean => address.test(words) || unspaced.test(words)

const presuming = new RegExp(String.raw`^["“«‘'¿(]*${anyOf(words.presuming)}(?![\p{L}])`, 'iu')

/** "Why are 15 million dollars in the bank?" takes for a fact what it asks about. */
export const isPresuming = (words: string): boolean => presuming.test(words)
