import type { Span } from '../model/anchor'
import { datesAlong } from '../text/dates'
import { approximators, isApproximate, orSo } from './approximation'
import { counts } from './counting'
import { afterOf, edge, quantityAt, type FoundQuantity } from './foundQuantity'
import type { NumberLanguage } from './numberLanguage'
import { numeral, valueOf } from './numerals'
import type { Unit } from './nouns'
import { measureSigns, unitAfter } from './units'
import { matchesOf } from '../text/matches'

const currency = String.raw`(?:US|AU|CA|NT|A|C|HK|NZ|S)?\p{Sc}|R\$|(?:USD|EUR|GBP|CHF|Rs\.?)[ \u00a0]?`
const joins = {
  en: String.raw`(?: ?[-–] ?|-? to | (?:and|or) )`,
  es: String.raw`(?: ?[-–] ?| al? | [yo] )`,
}
const minus = '(?<minus>[-−]|(?<!plus or )minus |menos )?'
const sign = String.raw`(?=(?:${measureSigns}|[CF])(?![\p{L}\p{N}]))`
const noMore = String.raw`(?![\p{L}\p{N}_]|[.,:\/]\d)`
const patternOf = (language: NumberLanguage): RegExp =>
  new RegExp(
    `${edge}(?<approx>${approximators[language]} )?${minus}(?<money>${currency})?(?<number>${numeral[language]})` +
      `(?:(?<to>${joins[language]})(?<money2>${currency})?(?<second>${numeral[language]}))?(?:${sign}|${noMore})`,
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
}

/** Numbers that count, measure or price something, with units; a range gives two. */
export function* numbersIn(
  text: string,
  language: NumberLanguage,
  dates: readonly Span[],
): Generator<FoundQuantity> {
  const dateIn = datesAlong(dates)
  for (const match of matchesOf(numbers[language], text)) {
    const start = match.index
    const end = start + match[0].length
    const date = dateIn({ start, end })
    if (date && !isCountedYear(match, date, afterOf(text, end))) continue
    yield* read({ text, language, match, start, end })
  }
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
  const { text, language, match, start, end } = reading
  const { approx, money, money2, number = '', second, to = '' } = match.groups ?? {}
  if (/^0\d/.test(number)) return [] // a telephone number, a code
  const before = text.slice(Math.max(0, start - 24), start)
  if (/^ (?:and|or|y|o) $/.test(to) && !/\b(?:between|entre) $/i.test(before)) return readPair(reading)
  const symbol = (money ?? money2)?.trim()
  const after = afterOf(text, end)
  const counted = valueOf(second ?? number, language)
  const noun = symbol === undefined ? unitOf(before, after, match[0], counted) : undefined
  const inMetres = symbol === undefined && isMetres(second ?? number, noun)
  const unit = inMetres ? { unit: 'm', length: 0 } : noun
  const value = inMetres ? counted / 1e6 : counted
  if (symbol === undefined && !counts(match, before, after, unit)) return []
  const name = symbol ?? unit?.unit ?? ''
  const approximate =
    isApproximate(approx) || orSo.test(after) || (unit !== undefined && orSo.test(after.slice(unit.length)))
  const stop = end + (unit?.length ?? 0)
  if (second === undefined) {
    const signed = isBelowZero(match, name, after.slice(unit?.length ?? 0)) ? -value : value
    return [quantityAt(text, start, stop, signed, name, approximate)]
  }
  const from = valueOf(withMagnitude(number, second), language)
  if (name === '' && !/\b(?:from|between|de|entre) $/i.test(before)) return [] // a score: 6-4
  if (/[-–]/.test(to) && !to.includes('to') && from >= value) return [] // a score, or a name: 2-1 win, 787-9 jets
  const seam = end - second.length - (money2?.length ?? 0)
  const first = quantityAt(text, start, seam - to.length, from, name, approximate)
  return [first, quantityAt(text, seam, stop, value, name, approximate)]
}

/** "The 100m final" is in metres; "1.4m people" are millions, since they are counted. */
const isMetres = (number: string, unit: Unit | undefined): boolean =>
  /^\d[\d,.]*m$/i.test(number) && (unit === undefined || unit.unit === 'hurdles')

/** The unit of a number; "or so" may come between the two. */
function unitOf(before: string, after: string, words: string, value: number): Unit | undefined {
  if (/\bmagnitude?(?: of)? $/i.test(before))
    return { unit: /\bmagnitud /i.test(before) ? 'magnitud' : 'magnitude', length: 0 }
  const age = ageOf(before, after, words)
  if (age) return age
  const lead = orSo.exec(after)?.[0].length ?? 0
  const unit = unitAfter(after.slice(lead), value)
  return unit && { unit: unit.unit, length: unit.length + lead }
}

/** "Smith, 35, said", "aged 35", "in his 30s". */
function ageOf(before: string, after: string, words: string): Unit | undefined {
  const apposed = /\p{Ll}, $/u.test(before) && /^[1-9]\d?$/.test(words) && /^(?:, |\.$)/.test(after)
  const named =
    apposed &&
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

/** "10 and 11 people" outside "between … and": only the second number counts people. */
function readPair({ text, language, match, end }: Reading): FoundQuantity[] {
  const { second = '', money2 = '' } = match.groups ?? {}
  const value = valueOf(second, language)
  const unit = money2 === '' ? unitAfter(afterOf(text, end), value) : undefined
  if (money2 === '' && unit === undefined) return []
  const start = end - second.length - money2.length
  return [
    quantityAt(text, start, end + (unit?.length ?? 0), value, money2.trim() || (unit?.unit ?? ''), false),
  ]
}

/** "2 to 3.5 million": the magnitude of the second number applies to the first too. */
function withMagnitude(number: string, second: string): string {
  const magnitude =
    /(?:[ -](?:thousand|million|billion|trillion|crore|lakh|mil|millones|billones|mil millones)|bn|mn|tn)$/i.exec(
      second,
    )?.[0] ?? ''
  return /\p{L}/u.test(number) && !/^\p{L}+$/u.test(number) ? number : number + magnitude
}
