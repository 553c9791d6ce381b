import type { LanguageTable } from './languageTables'
import type { Unit } from '../units/nouns'
import type { TableLanguage } from '../numberLanguage'
import { scaledSum } from '../scaledSum'

/** The value of a number's words and figures; NaN if it can't be read surely, or is an article. */
export function valueIn({ words, parts }: LanguageTable, numeral: string): number {
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

/** The noun after a number; German writes it with a capital, elsewhere number words need a plural. */
export function nounIn(
  { noun, ofNoun, stops, adjectives, plural }: LanguageTable,
  language: TableLanguage,
  after: string,
  spelled: boolean,
  scaled: boolean,
): Unit | undefined {
  let fallback: Unit | undefined
  for (let at = 0, count = 0; count < 3; count++) {
    const match = (scaled && count === 0 ? ofNoun : noun).exec(after.slice(at, at + 60))
    const word = match?.[1]
    if (!match || word === undefined || stops.has(word) || stops.has(word.toLowerCase())) return fallback
    at += match[0].length
    if (language === 'de' && /^\p{Ll}/u.test(word)) continue
    const counted = spelled && !plural.test(word) ? undefined : { unit: word, length: at }
    if (fallback !== undefined || !adjectives.has(word.toLowerCase()))
      return fallback === undefined || plural.test(word) ? counted : fallback
    fallback = counted
  }
  return fallback
}
