import type { Span } from '../model/anchor'
import { datesAlong } from '../text/dates'
import { approximators, isApproximate, orSo } from './approximation'
import { commaHabit, commaTimes, type CommaHabit } from './commas'
import { counts, isMeasured } from './counting'
import { currencyBefore, currencyOf } from './currencies'
import { afterOf, edge, quantityAt, type FoundQuantity } from './foundQuantity'
import type { NumberLanguage } from './numberLanguage'
import { followsName, isNamed } from './namedNumbers'
import { numeral, valueOf } from './numerals'
import { scales } from './numberWords'
import { shareAfter, type Unit } from './nouns'
import { measureSigns, unitAfter } from './units'
import { anyOf } from '../text/expressions'
import { matchesOf } from '../text/matches'
import lengthWords from './words/lengths.json'

const joins = {
  en: String.raw`(?: ?[-–] ?|-? to | (?:and|or) )`,
  es: String.raw`(?: ?[-–] ?| al? | [yo] )`,
}
const minus = '(?<minus>[-−]|(?<!plus or )minus |menos )?'
const sign = String.raw`(?=(?:${measureSigns}|[CF]|º ?[CF]?|pc)(?![\p{L}\p{N}]))`
const noMore = String.raw`(?![\p{L}\p{M}\p{N}_]|[.,:\/]\d)`
const patternOf = (language: NumberLanguage): RegExp =>
  new RegExp(
    `${edge}(?<approx>${approximators[language]} )?${minus}(?<money>${currencyBefore})?(?<number>${numeral[language]})` +
      `(?:(?<to>${joins[language]})(?<money2>${currencyBefore})?(?<second>${numeral[language]}))?(?:${sign}|${noMore})`,
    'giu',
  )
const numbers = { en: patternOf('en'), es: patternOf('es') }

/** A number with the text around it. */
interface Reading {
  readonly text: string
  readonly language: NumberLanguage
  readonly match: RegExpExecArray
  readonly start: number
  readonly end: number
  /** Whether commas part thousands in this text; undefined if it doesn't show. */
  readonly commas: () => CommaHabit
}

/** Numbers that count, measure or price something, with units; a range gives two. */
export function* numbersIn(
  text: string,
  language: NumberLanguage,
  dates: readonly Span[],
): Generator<FoundQuantity> {
  const dateIn = datesAlong(dates)
  const commas = commaHabit(text)
  for (const match of matchesOf(numbers[language], text)) {
    const start = match.index
    const end = start + match[0].length
    const date = dateIn({ start, end })
    if (date && !isCountedYear(match, date, afterOf(text, end))) {
      const other = afterDate(text, language, match, date)
      if (other) yield* read({ text, language, match: other, start: other.index, end, commas })
      continue
    }
    yield* read({ text, language, match, start, end, commas })
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

function read(reading: Reading): FoundQuantity[] {
  const { text, language, match, start } = reading
  const { approx, money, money2, number = '', second, to = '' } = match.groups ?? {}
  if (/^0\d/.test(number) || shouted.test(number)) return [] // a telephone number, a code
  const before = text.slice(Math.max(0, start - 24), start)
  if (/^ (?:and|or|y|o) $/.test(to) && !/\b(?:between|entre) $/i.test(before)) return readPair(reading)
  const sign = money ?? money2
  const symbol = sign === undefined ? undefined : currencyOf(sign, second ?? number)
  if (sign !== undefined && symbol === undefined) return []
  const million = symbol === undefined ? undefined : millionApart.exec(afterOf(text, reading.end))
  const end = reading.end + (million?.[0].length ?? 0)
  const after = afterOf(text, end)
  const counted = valueOf(second ?? number, language) * (scales[million?.[1]?.toLowerCase() ?? ''] ?? 1)
  const noun = symbol === undefined ? unitOf(before, after, match[0], counted) : undefined
  const inMetres = symbol === undefined && isMetres(second ?? number, noun)
  if (inMetres && !ofLength.test(after)) return [] // "350m a week"
  const unit = inMetres ? { unit: 'm', length: 0 } : noun
  if (symbol === undefined && !counts(match, before, after, unit)) return []
  const name = symbol ?? unit?.unit ?? ''
  const times = inMetres ? 1e-6 : (unit?.times ?? commaTimes(second ?? number, name, reading))
  const value = counted * times
  if (!Number.isFinite(value)) return []
  const approximate =
    isApproximate(approx) || orSo.test(after) || (unit !== undefined && orSo.test(after.slice(unit.length)))
  const stop = end + (unit?.length ?? 0)
  if (second === undefined) {
    const signed = isBelowZero(match, name, after.slice(unit?.length ?? 0)) ? -value : value
    return [quantityAt(text, start, stop, rounded(signed), name, approximate)]
  }
  const from = valueOf(withMagnitude(number, second), language) * times
  if (!Number.isFinite(from)) return []
  if (name === '' && !/\b(?:from|between|de|entre) $/i.test(before)) return [] // a score: 6-4
  if (/[-–]/.test(to) && !to.includes('to') && from >= value) return [] // a score, or a name: 2-1 win, 787-9 jets
  const seam = reading.end - second.length - (money2?.length ?? 0)
  const first = quantityAt(text, start, seam - to.length, rounded(from), name, approximate)
  return [first, quantityAt(text, seam, stop, rounded(value), name, approximate)]
}

/** Magnitudes in capitals are something else: "12 TN ministers". */
const shouted = /[ \u00a0](?:BN|MN|TN|TRN|CR)$/
/** "£3 m", "USD 6 MM": letters that are magnitudes after a sum alone. */
const millionApart = /^[ \u00a0](m|b|k|MM)(?![\p{L}\p{M}\p{N}])/u
/** What follows metres, but not millions. */
const ofLength = new RegExp(String.raw`^ (?:${anyOf(lengthWords)})(?![\p{L}])`, 'u')

const rounded = (value: number): number => Number(value.toPrecision(15))

/** "The 100m final" is in metres; "1.4m people" are millions, since they are counted. */
const isMetres = (number: string, unit: Unit | undefined): boolean =>
  /^\d[\d,.]*m$/i.test(number) && (unit === undefined || unit.unit === 'hurdles')

/** The unit of a number; "or so" may come between the two. */
function unitOf(before: string, after: string, words: string, value: number): Unit | undefined {
  if (/\bmagnitude?(?: of)? $/i.test(before))
    return { unit: /\bmagnitud /i.test(before) ? 'magnitud' : 'magnitude', length: 0 }
  if (/^\d\/\d$/.test(words) && /^ (?:of|de) /.test(after)) return shareAfter(after)
  const age = ageOf(before, after, words)
  if (age) return age
  const lead = orSo.exec(after)?.[0].length ?? 0
  const unit = unitAfter(after.slice(lead), value)
  return unit && { ...unit, length: unit.length + lead }
}

const street =
  /(?:calle|avenida|plaza|paseo|avda?\.|street|road|avenue|lane) (?:de (?:la )?)?[\p{L} ]{0,20}, $/iu

/** "Smith, 35, said", "aged 35", "in his 30s". */
function ageOf(before: string, after: string, words: string): Unit | undefined {
  const apposed = /\p{Ll}, $/u.test(before) && /^[1-9]\d?$/.test(words) && /^(?:, |\.$)/.test(after)
  const named =
    apposed &&
    !street.test(before) &&
    /\p{Lu}\p{L}+, $|(?:man|woman|boy|girl|teenager|driver|victim|suspect|player|mother|father), $/u.test(
      before,
    )
  const aged = /\b(?:aged?|age of|aged between|ages) $/i.test(before) && !after.startsWith(' years')
  return named || aged ? { unit: 'years old', length: 0 } : undefined
}

const scaled = /^(?:%|°.?|degrees.*|grados|[$€£].*|.*points|puntos.*)$/
/** A minus sign before a temperature, a share or a sum; elsewhere it is a dash. */
function isBelowZero(match: RegExpExecArray, unit: string, rest: string): boolean {
  if (rest.startsWith(' below zero') || rest.startsWith(' bajo cero')) return true
  return match.groups?.['minus'] !== undefined && scaled.test(unit)
}

/** "$3 million and $2 million", "5 and 6 mg", "£2m and 60 jobs": each number is read by itself. */
function readPair(reading: Reading): FoundQuantity[] {
  const { text, language, match, start, end } = reading
  const { second = '', money, money2 = '', number = '', to = '', approx } = match.groups ?? {}
  const value = valueOf(second, language)
  const sign = money2 === '' ? undefined : currencyOf(money2, second)
  const unit = sign === undefined ? unitAfter(afterOf(text, end), value) : undefined
  const seam = end - second.length - money2.length
  const before = text.slice(Math.max(0, start - 24), start)
  const symbol = money === undefined ? undefined : currencyOf(money, number)
  const shared = symbol === undefined && unit !== undefined && sharesUnit(before, number, unit)
  const name = symbol ?? (shared ? unit.unit : undefined)
  const first = valueOf(number, language) * commaTimes(number, name ?? '', reading)
  const pair: FoundQuantity[] = []
  if (name !== undefined && Number.isFinite(first))
    pair.push(
      quantityAt(
        text,
        start,
        seam - to.length,
        rounded(first * (shared ? (unit.times ?? 1) : 1)),
        name,
        isApproximate(approx),
      ),
    )
  const other = sign ?? unit?.unit
  const last = value * (unit?.times ?? 1) * commaTimes(second, other ?? '', reading)
  if (other !== undefined && Number.isFinite(last))
    pair.push(quantityAt(text, seam, end + (unit?.length ?? 0), rounded(last), other, false))
  return pair
}

const large = /\d[,.\u00a0 ]\d{3}|\d ?\p{L}/u
/** "5 and 6 mg", "16,000 and 17,000 people"; but "June 10 and 11 people" says nothing of ten people. */
const sharesUnit = (before: string, number: string, { unit }: Unit): boolean =>
  !isNamed(before) && !followsName(before) && (isMeasured(unit) || large.test(number))

/** "2 to 3.5 million": the magnitude of the second number applies to the first too. */
function withMagnitude(number: string, second: string): string {
  const magnitude =
    /(?:[ -](?:thousand|million|billion|trillion|crore|lakh|mil|millones|billones|mil millones)|bn|mn|tn)$/i.exec(
      second,
    )?.[0] ?? ''
  return /\p{L}/u.test(number) && !/^\p{L}+$/u.test(number) ? number : number + magnitude
}
