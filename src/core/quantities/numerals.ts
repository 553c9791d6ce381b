import type { NumberLanguage } from './numberLanguage'
import { scaledSum } from './scaledSum'
import {
  addends,
  englishFraction,
  englishScale,
  englishWords,
  scales,
  spanishScale,
  spanishWords,
} from './numberWords'

/** After three figures a blank parts thousands: "12 345", but not "400 737 Max jets" or "6 110 3". */
const spaced = String.raw`[1-9]\d{0,2}(?: (?!7[0-8]7(?!\d))\d{3}){1,5}(?:[.,]\d{1,2})?(?! ?\d)`
const figures = [
  String.raw`(?:\d{1,3} )?[1-9]\/[2-9](?![\d/])`, // 1 1/2
  String.raw`\d{0,3}[½¼¾⅓⅔⅛]`,
  spaced,
  String.raw`\d{1,3}(?:[,\u00a0]\d{3}){1,5}(?:\.\d{1,6})?`,
  String.raw`\d{1,2}(?:,\d{2}){1,3},\d{3}(?:\.\d{1,2})?`, // 1,50,000
  String.raw`\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,6})?`,
  String.raw`\d{1,15}(?:[.,]\d{1,8})?`,
  String.raw`\.\d{1,4}`,
].join('|')

/** A number in figures or in words, with "million" or "bn": the source of a regular expression. */
export const numeral: Readonly<Record<NumberLanguage, string>> = {
  en: `(?:(?:${figures})(?:${englishFraction})?|${englishWords})(?:${englishScale}){0,3}`,
  es: `(?:${figures}|${spanishWords})(?:${spanishScale}){0,4}`,
}

const vulgar: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
  half: 1 / 2,
  medio: 1 / 2,
  media: 1 / 2,
}
const fractions: readonly (readonly [RegExp, string])[] = [
  [/[ -]and[ -](?:an?|one)[ -]half/g, ' ½'],
  [/(?:[ -]and[ -])?(?:an?|one)[ -]quarter/g, ' ¼'],
  [/(?:[ -]and[ -])?three[ -]quarters?/g, ' ¾'],
  [/un cuarto de/g, '¼'],
  [/tres cuartos de/g, '¾'],
]
const part =
  /\d{1,3}(?:[ \u00a0]\d{3})+(?:[.,]\d+)?|\d+\/\d+|\d[\d.,\u00a0]*|\.\d+|[½¼¾⅓⅔⅛]|\p{L}[\p{L}\p{M}]*/gu

/**
 * The value of a numeral: "three million" is 3000000, "1.2bn" is 1200000000; "12.000" is 12000 in Spanish only. NaN if it
 * can't be read surely.
 */
export function valueOf(numeralText: string, language: NumberLanguage = 'en'): number {
  const text = fractions.reduce((words, [from, to]) => words.replace(from, to), numeralText.toLowerCase())
  const known = (word: string): boolean =>
    /[\d½¼¾⅓⅔⅛]/.test(word) ||
    [vulgar, addends, scales].some((list) => Object.hasOwn(list, word)) ||
    isPoint(word)
  return cleaned(
    scaledSum((text.match(part) ?? []).filter(known), {
      scaleOf: (word) => scales[word],
      sumOf: (words) => plainSum(words, language),
      partOf: (word) => vulgar[word],
    }),
  )
}

const isPoint = (word: string): boolean => word === 'point' || word === 'coma'

function plainSum(words: readonly string[], language: NumberLanguage): number {
  const point = words.findIndex(isPoint)
  const sum = (some: readonly string[]): number =>
    some.reduce((total, word) => total + amount(word, language), 0)
  return point < 0 ? sum(words) : Number(`${sum(words.slice(0, point))}.${decimals(words.slice(point + 1))}`)
}

/** "zero five" is 05, "veintiocho" is 28, "treinta y dos" is 32. */
function decimals(words: readonly string[]): string {
  const values = words.map((word) => addends[word] ?? 0)
  const tens = values.findIndex((value) => value > 9)
  const single = tens < 0 ? values : values.slice(0, tens)
  const rest = tens < 0 ? [] : values.slice(tens)
  return single.join('') + (rest.length === 0 ? '' : String(rest.reduce((total, value) => total + value, 0)))
}

function amount(word: string, language: NumberLanguage): number {
  if (word.includes('/')) return Number(word.split('/')[0]) / Number(word.split('/')[1])
  return /\d/.test(word) ? figure(word, language) : (vulgar[word] ?? addends[word] ?? 0)
}

function figure(text: string, language: NumberLanguage): number {
  const dotted =
    language === 'es' ? /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ : /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}\.000$/
  if (dotted.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^\d+,\d{1,2}$|^0,\d+$/.test(text)) return Number(text.replace(',', '.'))
  if (/^\d+,\d{4,}$/.test(text)) return language === 'es' ? Number(text.replace(',', '.')) : Number.NaN
  if (/^\d{1,3}(?:[ \u00a0]\d{3})+,\d{1,2}$/.test(text))
    return figure(text.replace(/[ \u00a0]/g, ''), language)
  return Number(text.replace(/[, \u00a0]/g, ''))
}

/** Rounds the product: 1.1 × 1000000 is not exactly 1100000 in floating point. */
function cleaned(value: number): number {
  return Number(value.toPrecision(15))
}
