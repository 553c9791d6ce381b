import type { Span } from '../model/anchor'
import { datesAlong } from '../text/dates'
import { eachMatch } from '../text/matches'
import { approximators } from './approximation'
import { commaHabit } from './commas'
import { currencyBefore } from './units/currencies'
import { afterOf, edge, type FoundQuantity } from './foundQuantity'
import type { NumberLanguage } from './numberLanguage'
import { numeral } from './numerals'
import { readNumber } from './readNumber'
import { measureSigns, unitAfter } from './units/units'

const joins = {
  en: String.raw`(?: ?[-–] ?|-? to | (?:and|or) )`,
  es: String.raw`(?: ?[-–] ?| al? | [yo] )`,
}
const minus = '(?<minus>[-−]|(?<!plus or )minus |menos )?'
const sign = String.raw`(?=(?:${measureSigns}|[CF]|º ?[CF]?|pc)(?![\p{L}\p{N}]))`
const noMore = String.raw`(?![\p{L}\p{M}\p{N}_]|[.,:\/'’]\d)`
const patternOf = (language: NumberLanguage): RegExp =>
  new RegExp(
    `${edge}(?<approx>${approximators[language]} )?${minus}(?<money>${currencyBefore})?(?<number>${numeral[language]})` +
      `(?:(?<to>${joins[language]})(?<money2>${currencyBefore})?(?<second>${numeral[language]}))?(?:${sign}|${noMore})`,
    'giu',
  )
const numbers = { en: patternOf('en'), es: patternOf('es') }

/** Numbers that count, measure or price something, with units; a range gives two. */
export function* numbersIn(
  text: string,
  language: NumberLanguage,
  dates: readonly Span[],
): Generator<FoundQuantity> {
  const dateIn = datesAlong(dates)
  const commas = commaHabit(text)
  for (const match of eachMatch(numbers[language], text)) {
    const start = match.index
    const end = start + match[0].length
    const date = dateIn({ start, end })
    if (date && !isCountedYear(match, date, afterOf(text, end))) {
      const other = afterDate(text, language, match, date)
      if (other) yield* readNumber({ text, language, match: other, start: other.index, end, commas })
      continue
    }
    yield* readNumber({ text, language, match, start, end, commas })
  }
}

/** "In 2020 and 9,500 in 2021": the number that is joined to a date, read by itself. */
function afterDate(
  text: string,
  language: NumberLanguage,
  match: RegExpExecArray,
  date: Span,
): RegExpExecArray | undefined {
  const { second, money2 = '', to = '' } = match.groups ?? {}
  if (second === undefined || !/^ (?:and|or|y|o) $/.test(to)) return undefined
  const seam = match.index + match[0].length - second.length - money2.length
  if (date.end > seam) return undefined
  const pattern = numbers[language]
  pattern.lastIndex = seam
  const other = pattern.exec(text)
  return other?.index === seam && other[0].length === second.length + money2.length ? other : undefined
}

/** "2000 people" is not a year: a round four-digit number, or one right before people or a measure. */
function isCountedYear(match: RegExpExecArray, date: Span, after: string): boolean {
  const { number = '', second, approx } = match.groups ?? {}
  if (date.end - date.start !== 4 || second !== undefined || !/^\d{4}$/.test(number)) return false
  const counted =
    /^ (?:people|men|women|children|personas|euros|dollars|dólares|km|kilomet|metres|miles|kilóm|metros)/
  return (
    (number.endsWith('00') && unitAfter(after, 100) !== undefined) ||
    counted.test(after) ||
    /(?:than|least|más de|menos de) $/i.test(approx ?? '')
  )
}
