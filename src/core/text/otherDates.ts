import type { Span } from '../model/anchor'
import { anyOf, either } from './expressions'
import { matchesOf } from './matches'
import words from './words/otherCalendars.json'

const digit = String.raw`[\d\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]`
const year = String.raw`${digit}{4}`
const day = String.raw`${digit}{1,2}(?:\.|er|º|°)?(?: de)?`
const month = anyOf(words.months)
/** Words that are months only behind a day: "mars" in French, "mai" in German. */
const afterDay = anyOf(words.monthsAfterDay)
const spaced = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])` +
    either(
      String.raw`${day} (?:${month}|${afterDay})(?:(?: de)? ${year})?`,
      String.raw`${month}(?: de)? ${year}`,
      anyOf(words.weekdays),
    ) +
    String.raw`(?![\p{L}\p{M}\p{N}])`,
  'giu',
)
/** Chinese and Japanese write no spaces around a date. */
const unspaced =
  /\d{4} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?[日号號])?)?|\d{1,2} ?月 ?\d{1,2} ?[日号號]|(?:星期|礼拜|周)[一二三四五六日天]/gu

/** A cheap first test: every date contains one of these. */
const some = new RegExp(
  anyOf(words.months, words.monthsAfterDay, words.weekdays, ['年', '月', '星期', '礼拜', '周']),
  'i',
)

/**
 * Days, months and weekdays in French, German, Portuguese, Italian, Dutch, Arabic, Hindi and Chinese, in reading order.
 */
export function findOtherDates(text: string): Span[] {
  if (!some.test(text)) return []
  return [...matchesOf(spaced, text), ...matchesOf(unspaced, text)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .toSorted((a, b) => a.start - b.start)
}
