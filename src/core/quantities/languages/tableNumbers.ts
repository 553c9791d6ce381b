import type { Span } from '../../model/anchor'
import { datesAlong } from '../../text/dates'
import { matchesOf } from '../../text/matches'
import { codeAfter, currencyOf } from '../units/currencies'
import { afterOf, quantityAt, type FoundQuantity } from '../foundQuantity'
import { tableOf, type LanguageTable } from './languageTables'
import { followsName, lastWord } from '../units/namedNumbers'
import type { Unit } from '../units/nouns'
import type { TableLanguage } from '../numberLanguage'
import { tableSharesIn } from './tableShares'
import { nounIn, valueIn } from './tableWords'
import { symbolAfter } from '../units/units'

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
  yield* tableSharesIn(text, language, table)
}

function read(text: string, language: TableLanguage, match: RegExpExecArray): FoundQuantity | undefined {
  const table = tableOf(language)
  const { approx, money, number = '', scale = '' } = match.groups ?? {}
  const [start, end] = [match.index, match.index + match[0].length]
  const before = text.slice(Math.max(0, start - 24), start)
  const value = valueIn(table, number + scale)
  if (
    !Number.isFinite(value) ||
    /^0\d/.test(number) ||
    before.endsWith(':') ||
    table.afterNumber.test(before)
  )
    return undefined
  const symbol = money === undefined ? undefined : currencyOf(money, number + scale)
  if (money !== undefined && symbol === undefined) return undefined
  if (symbol !== undefined) return quantityAt(text, start, end, value, symbol, approx !== undefined)
  const after = afterOf(text, end)
  const other = table.goesOn?.exec(after)
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
  if (/^(?:(?:1[5-9]|20)\d\d|\d{7,})$/.test(number) || /^\p{Lu}{2,3}$/u.test(unit)) return false
  if (bare && named.has(lastWord(before).replace(/[,:]$/, ''))) return false
  return !(bare && language !== 'de' && followsName(before))
}

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
