import { anyOf, either } from '../../text/expressions'
import { hasWordOf, tellingWords } from '../../text/wordIndex'
import words from './words/furniture.json'

const notice = new RegExp(String.raw`(?<![\p{L}])${anyOf(words.notices, words.spanish)}(?![\p{L}])`, 'iu')
const noticeWords = tellingWords(words.notices, words.spanish)
const opening = String.raw`^[(]?${anyOf(words.openings)}(?![\p{L}])`
/** "Published Wed, Nov 20 2019 4:29 AM": the date follows at once, and little else. */
const stamp = String.raw`^${anyOf(words.stamps)}:? (?:(?:on |at |el )?\p{L}{3,9}\.?,? ){0,3}\d.{0,60}$`
const furniture = new RegExp(either(opening, stamp), 'iu')
/** Program text: "function(res) { …", "$ npm install". */
const program = /[{}]|=>|\);|\)\.\p{L}+\(|^\$ \p{Ll}/u

/** Whether a passage belongs to the page and not to the article: a notice, a time stamp, a line of a program. */
export const isFurniture = (passage: string): boolean =>
  furniture.test(passage) ||
  (hasWordOf(passage, noticeWords) && notice.test(passage)) ||
  program.test(passage)

const credit = new RegExp(
  String.raw`\s*\((?:[^()]{0,40}[/ ])?${anyOf(words.credits)}(?![\p{L}])[^()]{0,60}\)$`,
  'iu',
)

/** "The mayor (Photo: Ann Lee)" without the bracket, which asserts nothing. */
export const withoutCredit = (passage: string): string => passage.replace(credit, '')
