import type { NumberLanguage } from './numberLanguage'
import { addends, englishScale, englishWords, scales, spanishScale, spanishWords } from './numberWords'

const blank = String.raw`\u00a0\u202f`
const figures = [
  String.raw`(?:\d{1,3} )?[1-9]\/[2-9](?![\d/])`, // 1 1/2
  String.raw`\d{0,3}[½¼¾⅓⅔⅛]`,
  String.raw`\d{1,3}(?:[,${blank}]\d{3}){1,5}(?:\.\d{1,6})?`,
  String.raw`\d{1,2}(?:,\d{2}){1,3},\d{3}`, // 1,50,000
  String.raw`\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,6})?`,
  String.raw`\d{1,15}(?:[.,]\d{1,8})?`,
].join('|')

/** A number in figures or in words, with "million" or "bn": the source of a regular expression. */
export const numeral: Readonly<Record<NumberLanguage, string>> = {
  en: `(?:(?:${figures})(?: and a half)?|${englishWords})(?:${englishScale}){0,3}`,
  es: `(?:${figures}|${spanishWords})(?:${spanishScale}){0,3}`,
}

const vulgar: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
}
const halves = new Set(['half', 'medio', 'media', '½'])
const part = /\d+\/\d+|\d[\d.,\u00a0\u202f]*|[½¼¾⅓⅔⅛]|\p{L}+/gu

/** The value of a numeral: "three million" is 3000000, "1.2bn" is 1200000000; "12.000" is 12000 in Spanish only. */
export function valueOf(numeralText: string, language: NumberLanguage = 'en'): number {
  let total = 0
  let current = 0
  let scale = 1
  for (const word of numeralText.toLowerCase().match(part) ?? []) {
    const times = scales[word]
    if (halves.has(word)) {
      if (current === 0 && total > 0) total += scale / 2
      else current += 1 / 2
    } else if (word === 'quarter') current = 1 / 4
    else if (times === undefined) current += amount(word, language)
    else if (times < 1000) current = (current || 1) * times
    else if (total < times) {
      total = (total + current || 1) * times
      current = 0
      scale = times
    } else {
      total += (current || 1) * times
      current = 0
    }
  }
  return cleaned(total + current)
}

function amount(word: string, language: NumberLanguage): number {
  if (word.includes('/')) return Number(word.split('/')[0]) / Number(word.split('/')[1])
  return /^\d/.test(word) ? figure(word, language) : (vulgar[word] ?? addends[word] ?? 0)
}

function figure(text: string, language: NumberLanguage): number {
  const dotted =
    language === 'es' ? /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ : /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}\.000$/
  if (dotted.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'))
  return Number(text.replace(/[,\u00a0\u202f]/g, ''))
}

/** Rounds the product: 1.1 × 1000000 is not exactly 1100000 in floating point. */
function cleaned(value: number): number {
  return Number(value.toPrecision(15))
}
