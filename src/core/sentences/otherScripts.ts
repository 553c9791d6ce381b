import { anyOf } from '../text/expressions'
import words from './words/otherScripts.json'

/** Marks that end a sentence wherever they stand. */
export const needsNoBlank = /[。！？｡।॥۔]/

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Whether a plain "!" or "?" stands between letters of Chinese or Japanese, which part sentences without a blank. */
export const betweenIdeographs = (block: string, at: number, mark: string): boolean =>
  ideograph.test(block.charAt(at - 1)) && ideograph.test(block.charAt(at + mark.length))

/** What goes on after a closing quotation mark: 「…。」と述べた, “……。”他说 */
const goesOn = new RegExp(
  `^(?:${anyOf(words.afterQuotation)}|[、，,]|(?:(?![没未不沒])\\p{Script=Han}){0,6}?${anyOf(words.saying)})`,
  'u',
)

/** Whether a sentence ends with `mark`, which needs no blank after it, at `end`. */
export function endsWithoutBlank(block: string, end: number, mark: string): boolean {
  return !/[」』”’"]$/.test(mark) || !goesOn.test(block.slice(end, end + 20))
}

/** A Thai clause is at least this long before a blank ends a sentence, in UTF-16 code units. */
const shortest = 30
const joining = new RegExp(`^[“‘]?${anyOf(words.thaiJoining)}`, 'u')
const open = new RegExp(`(?:${anyOf(words.thaiOpen)}|ๆ|ฯ)$`, 'u')

/** Whether a blank or a bullet's place ends a sentence that began at `from`. */
export function isBlankEnd(block: string, from: number, at: number, mark: string): boolean {
  const next = block.slice(at + mark.length, at + mark.length + 20)
  if (!/^[\u0e00-\u0e5b“‘]/.test(next)) return /\S/.test(block.slice(Math.max(from, at - 60), at)) // a bullet
  const before = block.slice(Math.max(from, at - 60), at)
  return at - from >= shortest && !joining.test(next) && !open.test(before)
}
