import { matchesOf } from '../../text/matches'
import { afterOf, quantityAt, type FoundQuantity } from '../foundQuantity'
import type { LanguageTable } from './languageTables'
import type { Unit } from '../units/nouns'
import type { TableLanguage } from '../numberLanguage'
import { nounIn, valueIn } from './tableWords'

/** "La moitié des puits", "un jeune sur cinq", "une centaine de maisons": shares, odds and round crowds of a language. */
export function* tableSharesIn(
  text: string,
  language: TableLanguage,
  table: LanguageTable,
): Generator<FoundQuantity> {
  yield* sharesIn(text, table)
  yield* oddsIn(text, language, table)
  yield* groupsIn(text, table)
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
