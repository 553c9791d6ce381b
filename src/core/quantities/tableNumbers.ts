import type { Span } from '../model/anchor'
import { datesAlong } from '../text/dates'
import { matchesOf } from '../text/matches'
import { codeAfter, currencyOf } from './currencies'
import { afterOf, quantityAt, type FoundQuantity } from './foundQuantity'
import { tableOf, type LanguageTable } from './languageTables'
import { followsName, lastWord } from './namedNumbers'
import type { Unit } from './nouns'
import type { TableLanguage } from './numberLanguage'
import { scaledSum } from './scaledSum'
import { symbolAfter } from './units'

/** Figures and number words of a language with a table, each with what it counts; without that none is stated. */
export function* tableNumbersIn(
  text: string,
  language: TableLanguage,
  dates: readonly Span[],
): Generator<FoundQuantity> {
  const table = tableOf(language)
  const dateIn = datesAlong(dates)
  for (const match of matchesOf(table.numbers, text)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (dateIn({ start, end })) continue
    const found = read(text, language, match)
    if (found) yield found
  }
  yield* sharesIn(text, table)
  yield* oddsIn(text, language, table)
  yield* groupsIn(text, table)
}

function read(text: string, language: TableLanguage, match: RegExpExecArray): FoundQuantity | undefined {
  const table = tableOf(language)
  const { approx, money, number = '', scale = '' } = match.groups ?? {}
  const [start, end] = [match.index, match.index + match[0].length]
  const before = text.slice(Math.max(0, start - 24), start)
  const value = valueIn(table, number + scale)
  if (!Number.isFinite(value) || /^0\d/.test(number) || before.endsWith(':')) return undefined
  const symbol = money === undefined ? undefined : currencyOf(money, number + scale)
  if (money !== undefined && symbol === undefined) return undefined
  if (symbol !== undefined) return quantityAt(text, start, end, value, symbol, approx !== undefined)
  const after = afterOf(text, end)
  const other =
    table.between?.test(before) === true || scale !== ''
      ? table.goesOn?.exec(after)
      : table.goesOn?.exec(after)
  const ranged = other && isRange(table, before, other[0]) ? other : undefined
  const unit = unitIn(table, language, ranged ? after.slice(ranged[0].length) : after, number, scale !== '')
  if (unit === undefined || !counts(table, language, before, number + scale, unit)) return undefined
  const times = ranged && scale === '' ? valueIn(table, `1${ranged.groups?.['scale'] ?? ''}`) : 1
  return quantityAt(
    text,
    start,
    end + (ranged ? 0 : unit.length),
    value * times,
    unit.unit,
    approx !== undefined,
  )
}

/** "entre 20 et 25 bateaux": the second number says what the first counts. */
const isRange = ({ between, words }: LanguageTable, before: string, other: string): boolean =>
  between?.test(before) === true || words.to.some((word) => other.startsWith(` ${word} `))

/** Whether a number counts something: not a year, a part of a name, or "one" as an article. */
function counts(
  { named }: LanguageTable,
  language: TableLanguage,
  before: string,
  number: string,
  { unit }: Unit,
): boolean {
  if (unit === '%') return true
  const bare = /^\d{1,4}$|^\d{1,3}[.]\d{3}$/.test(number)
  if (/^(?:1[5-9]|20)\d\d$/.test(number)) return false
  if (bare && named.has(lastWord(before).replace(/[,:]$/, ''))) return false
  return !(bare && language !== 'de' && followsName(before))
}

/** The value of a number's words and figures; NaN if it can't be read surely, or is an article. */
function valueIn({ words, parts }: LanguageTable, numeral: string): number {
  const all = numeral.toLowerCase().match(parts) ?? []
  if (all.length === 1 && words.numbers[all[0]] === 1) return Number.NaN // "un", "eine"
  const value = scaledSum(all, {
    scaleOf: (word) => words.scales[word],
    sumOf: (some) => some.reduce((sum, word) => sum + amountOf(word, words), 0),
  })
  return Number(value.toPrecision(15))
}

function amountOf(word: string, { numbers }: LanguageTable['words']): number {
  if (!/^\d/.test(word)) return numbers[word] ?? 0
  if (/^\d{1,3}(?:[. \u00a0]\d{3})+(?:,\d+)?$|^\d+,\d{1,2}$|^\d+,\d{4,}$|^0,\d+$/.test(word))
    return Number(word.replace(/[. \u00a0]/g, '').replace(',', '.'))
  if (/^\d+,\d{3}$/.test(word))
    return Object.keys(numbers).length > 0 ? Number(word.replace(',', '.')) : thousands(word)
  return thousands(word)
}

const thousands = (word: string): number => Number(word.replace(/[, \u00a0]/g, ''))

function unitIn(
  table: LanguageTable,
  language: TableLanguage,
  after: string,
  number: string,
  scaled: boolean,
): Unit | undefined {
  const percent = table.percent.exec(after)
  if (percent) return { unit: '%', length: percent[0].length }
  const code = codeAfter.exec(after)
  if (code) return { unit: code[1] ?? '', length: code[0].length }
  return symbolAfter(after) ?? nounIn(table, language, after, !/^\d/.test(number), scaled)
}

/** The noun after a number; German writes it with a capital, elsewhere number words need a plural. */
function nounIn(
  { noun, ofNoun, stops, adjectives, plural }: LanguageTable,
  language: TableLanguage,
  after: string,
  spelled: boolean,
  scaled: boolean,
): Unit | undefined {
  for (let at = 0, count = 0; count < 3; count++) {
    const match = (scaled && count === 0 ? ofNoun : noun).exec(after.slice(at, at + 60))
    const word = match?.[1]
    if (!match || word === undefined || stops.has(word) || stops.has(word.toLowerCase())) return undefined
    at += match[0].length
    if (language === 'de' ? /^\p{Ll}/u.test(word) : adjectives.has(word.toLowerCase())) continue
    return spelled && !plural.test(word) ? undefined : { unit: word, length: at }
  }
  return undefined
}

function* sharesIn(text: string, table: LanguageTable): Generator<FoundQuantity> {
  const { shares, words } = table
  for (const match of shares ? matchesOf(shares, text) : []) {
    const { share = '', approx } = match.groups ?? {}
    const end = match.index + match[0].length
    const whole = wholeAfter(table, afterOf(text, end))
    const value = words.shares[share.toLowerCase()]
    if (whole && value !== undefined)
      yield quantityAt(text, match.index, end + whole.length, value, `of ${whole.unit}`, approx !== undefined)
  }
}

/** What is after "of", which must stand there. */
function wholeAfter({ ofNoun, noun, stops }: LanguageTable, after: string): Unit | undefined {
  const match = ofNoun.exec(after)
  const direct = noun.exec(after)
  if (!match || match[0] === direct?.[0] || stops.has(match[1] ?? '')) return undefined
  return { unit: match[1] ?? '', length: match[0].length }
}

function* oddsIn(text: string, language: TableLanguage, table: LanguageTable): Generator<FoundQuantity> {
  for (const match of table.odds ? matchesOf(table.odds, text) : []) {
    const { top = '', noun, base = '' } = match.groups ?? {}
    const end = match.index + match[0].length
    const over = /^(?:un|une|um|uma|een|una|uno)$/i.test(top) ? 1 : valueIn(table, top)
    const value = over / valueIn(table, base)
    const after = noun === undefined ? nounIn(table, language, afterOf(text, end), false, false) : undefined
    const of = noun ?? after?.unit
    if (!(value > 0 && value < 1) || of === undefined) continue
    yield quantityAt(text, match.index, end + (after?.length ?? 0), value, `of ${of}`, false)
  }
}

function* groupsIn(text: string, table: LanguageTable): Generator<FoundQuantity> {
  const { groups, words } = table
  for (const match of groups ? matchesOf(groups, text) : []) {
    const end = match.index + match[0].length
    const value = words.groups[(match.groups?.['group'] ?? '').toLowerCase()]
    const counted = wholeAfter(table, afterOf(text, end)) ?? pluralAfter(table, afterOf(text, end))
    if (value === undefined || counted === undefined) continue
    yield quantityAt(
      text,
      match.index,
      end + counted.length,
      value,
      counted.unit,
      value !== 12 && value !== 6,
    )
  }
}

function pluralAfter({ noun, stops, plural }: LanguageTable, after: string): Unit | undefined {
  const match = noun.exec(after)
  const word = match?.[1]
  if (!match || word === undefined || stops.has(word) || !plural.test(word)) return undefined
  return { unit: word, length: match[0].length }
}
