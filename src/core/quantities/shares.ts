import { approximators, isApproximate } from './approximation'
import { afterOf, edge, quantityAt, type FoundQuantity } from './foundQuantity'
import type { NumberLanguage } from './numberLanguage'
import { shareAfter } from './units/nouns'
import { numeral, valueOf } from './numerals'
import { unitAfter } from './units/units'
import { matchesOf } from '../text/matches'
import { anyOf } from '../text/expressions'
import words from './words/shares.json'

const parts: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  hundredth: 100,
  mitad: 2,
  tercio: 3,
  tercera: 3,
  cuarto: 4,
  cuarta: 4,
  quinto: 5,
  quinta: 5,
  sexta: 6,
  séptima: 7,
  octava: 8,
  décima: 10,
}

const partOf = 'half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth'
const parteDe = String.raw`(?:tercera|cuarta|quinta|sexta|séptima|octava|décima)(?=s? partes?(?![\p{L}]))`
const englishShare = `(?:(?<top>an?|one|two|three|four|five|seven|nine)[ -])?(?<part>${partOf})s?`
const spanishShare =
  '(?:(?<top>la|una?|dos|tres|cuatro|cinco) )?' +
  `(?<part>mitad|tercio|cuarto|quinto|${parteDe})s?(?: partes?)?`
const patternOf = (language: NumberLanguage, share: string): RegExp =>
  new RegExp(
    String.raw`${edge}(?<!(?:first|second|other|latter|better|primera|segunda|otra) )` +
      String.raw`(?<approx>${approximators[language]} )?${share}(?![\p{L}\p{N}])`,
    'giu',
  )
const shares = { en: patternOf('en', englishShare), es: patternOf('es', spanishShare) }

/** What follows a share without an "of": the end of the clause, or its next part. */
const goesOn = new RegExp(
  String.raw`^(?:[.,;:)”"]|$| ${anyOf(words.goesOn.en, words.goesOn.es)}(?![\p{L}]))`,
  'u',
)

/** "A third of voters", "two-thirds", "half the town", "un tercio de los votantes": parts of a whole. */
export function* sharesIn(text: string, language: NumberLanguage): Generator<FoundQuantity> {
  for (const match of matchesOf(shares[language], text)) {
    const { approx, top, part = '' } = match.groups ?? {}
    const word = part.toLowerCase()
    const isHalf = word === 'half' || word === 'mitad'
    if (top === undefined && !isHalf) continue // "the third of the brothers"
    const end = match.index + match[0].length
    const after = afterOf(text, end)
    const of = shareAfter(after)
    const before = text.slice(Math.max(0, match.index - 4), match.index)
    const several = /^(?:two|three|four|five|seven|nine|dos|tres)$/i.test(top ?? '') && match[0].includes('-')
    const alone = (approx !== undefined || /\b(?:by|un|to) $/.test(before) || several) && goesOn.test(after)
    if (of.length === 0 && !alone && !(several && !goesOn.test(after))) continue
    const count = top === undefined || /^(?:an?|la)$/i.test(top) ? 1 : valueOf(top, language)
    const value = count / (parts[word] ?? 1)
    yield quantityAt(text, match.index, end + of.length, value, of.unit, isApproximate(approx))
  }
}

const noMore = String.raw`(?![\p{L}\p{N}%,:-])`
const odds = {
  en: new RegExp(
    String.raw`${edge}(?<approx>${approximators.en} )?` +
      String.raw`(?<top>one|two|three|four|five|six|seven|eight|nine|\d{1,3})` +
      `[ -](?<in>in|out of|of)[ -](?<every>every )?(?<base>${numeral.en})${noMore}`,
    'giu',
  ),
  es: new RegExp(
    String.raw`${edge}(?<approx>${approximators.es} )?` +
      String.raw`(?<top>uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|\d{1,3})` +
      ` (?<in>de|en) (?<every>cada )(?<base>${numeral.es})${noMore}`,
    'giu',
  ),
}

/** "One in four voters", "six out of 10", "uno de cada cuatro españoles". */
export function* oddsIn(text: string, language: NumberLanguage): Generator<FoundQuantity> {
  for (const match of matchesOf(odds[language], text)) {
    const { approx, top = '', base = '', every } = match.groups ?? {}
    const joint = match.groups?.['in']
    if (joint === 'of' && every === undefined) continue
    const end = match.index + match[0].length
    const value = valueOf(top, language) / valueOf(base, language)
    if (!(value < 1) || /^\d{4}$/.test(base)) continue
    const unit = unitAfter(afterOf(text, end), 2)
    if (
      unit?.unit === '%' ||
      (joint === 'in' &&
        /^(?:seconds|minutes|hours|days|weeks|months|years|games|matches)$/.test(unit?.unit ?? ''))
    )
      continue
    const of = unit ? `of ${unit.unit}` : 'share'
    yield quantityAt(text, match.index, end + (unit?.length ?? 0), value, of, isApproximate(approx))
  }
}
