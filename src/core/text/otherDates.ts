import type { Span } from '../model/anchor'
import { anyOf, either } from './expressions'
import { spansOf } from './matches'
import words from './words/calendar.json'

const month = anyOf(...Object.values(words.otherMonths))
const weekday = anyOf(words.otherWeekdays)
const digit = String.raw`[\d٠-٩۰-۹०-९০-৯０-９]`
const alone = String.raw`(?<![\p{L}\p{M}\p{N}.,])`
const ended = String.raw`(?![\p{L}\p{M}\p{N}%])`
const dates = new RegExp(
  either(
    `${alone}${digit}{1,2}(?:er|\\.|º)? (?:de |di )?${month}(?:,? (?:de |del )?${digit}{4})?${ended}`,
    `${alone}${month} (?:de )?${digit}{4}${ended}`,
    `${digit}{4}年(?:${digit}{1,2}月(?:${digit}{1,2}[日号號])?)?`,
    `${digit}{1,2}月${digit}{1,2}[日号號]`,
    `${digit}{1,2}[时時点點](?:${digit}{1,2}分)?(?!间|間)`,
    `${alone}${digit}{1,2} ?h ?${digit}{2}${ended}`,
    `${alone}${digit}{1,2}(?:[.:]${digit}{2})? (?:Uhr|uur|बजे)${ended}`,
    `${alone}${weekday}${ended}`,
    `(?:星期|礼拜|周)[一二三四五六日天]`,
    `(?<=(?:alle|ore|om|às|à|الساعة|ساعت) )${digit}{1,2}[.:h]${digit}{2}${ended}`,
  ),
  'gu',
)
/** A cheap first test: what one of them has beside its digits. */
const some = new RegExp(
  `${month}|${weekday}|星期|礼拜|周|[年月日时時点點]|${digit} ?(?:h ?${digit}|Uhr|uur|बजे)|(?:alle|ore|om|às|à|الساعة|ساعت) ${digit}{1,2}[.:h]${digit}`,
  'u',
)

/** Dates, weekdays and times of day in French, German, Portuguese, Italian, Dutch, Arabic, Persian, Hindi, Bengali and Chinese. */
export function otherDatesIn(text: string): Span[] {
  return some.test(text) ? spansOf(dates, text) : []
}
