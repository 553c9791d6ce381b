import { anyOf } from '../text/expressions'
import { isApproximate, orSo } from './approximation'
import { commaTimes } from './commas'
import { counts } from './units/counting'
import { currencyOf } from './units/currencies'
import { afterOf, quantityAt, type FoundQuantity } from './foundQuantity'
import type { Unit } from './units/nouns'
import { unitOf } from './units/numberUnits'
import { countingWords, scales } from './numberWords'
import { valueOf } from './numerals'
import { readPair } from './pairs'
import { beforeOf, millionApart, rounded, type Reading } from './reading'
import lengthWords from './words/lengths.json'

/** What a number with its neighbours says: one quantity, two for a range or a pair, none if it counts nothing. */
export function readNumber(reading: Reading): FoundQuantity[] {
  const { text, language, match, start } = reading
  const { approx, money, money2, number = '', second, to = '' } = match.groups ?? {}
  if (/^0\d/.test(number) || shouted.test(number)) return [] // a telephone number, a code
  const before = beforeOf(reading)
  if (isPartOfNumber(before)) return []
  if (/^ (?:and|or|y|o) $/.test(to) && !/\b(?:between|entre) $/i.test(before)) return readPair(reading)
  const sign = money ?? money2
  const symbol = sign === undefined ? undefined : currencyOf(sign, second ?? number)
  if (sign !== undefined && symbol === undefined) return []
  const million = symbol === undefined ? undefined : millionApart.exec(afterOf(text, reading.end))
  const end = reading.end + (million?.[0].length ?? 0)
  const after = afterOf(text, end)
  const apart = scales[million?.[1]?.toLowerCase() ?? ''] ?? 1
  const counted = valueOf(second ?? number, language) * apart
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
  const from = valueOf(withMagnitude(number, second), language) * times * apart
  if (!Number.isFinite(from)) return []
  if (name === '' && !/\b(?:from|between|de|entre) $/i.test(before)) return [] // a score: 6-4
  if (/[-–]/.test(to) && !to.includes('to') && from >= value) return [] // a score, or a name: 2-1 win, 787-9 jets
  const seam = reading.end - second.length - (money2?.length ?? 0)
  const first = quantityAt(text, start, seam - to.length, rounded(from), name, approximate)
  return [first, quantityAt(text, seam, stop, rounded(value), name, approximate)]
}

/** "Ciento un mil": a number word right before, which this number goes on from. */
const word = anyOf(countingWords, ['zero', 'one', 'cero', 'uno'])
const numberBefore = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${anyOf(countingWords)}|(?<!(?:^|[^\p{L}])at )${word} (?:point|coma)) $`,
  'iu',
)
const isPartOfNumber = (before: string): boolean => numberBefore.test(before)

/** Magnitudes in capitals are something else: "12 TN ministers". */
const shouted = /[ \u00a0](?:BN|MN|TN|TRN|CR)$/
/** What follows metres, but not millions. */
const ofLength = new RegExp(String.raw`^ (?:${anyOf(lengthWords)})(?![\p{L}])`, 'u')

/** "The 100m final" is in metres; "1.4m people" are millions, since they are counted. */
const isMetres = (number: string, unit: Unit | undefined): boolean =>
  /^\d[\d,.]*m$/i.test(number) && (unit === undefined || unit.unit === 'hurdles')

const scaled = /^(?:%|°.?|degrees.*|grados|[$€£].*|.*points|puntos.*)$/
/** A minus sign before a temperature, a share or a sum; elsewhere it is a dash. */
function isBelowZero(match: RegExpExecArray, unit: string, rest: string): boolean {
  if (rest.startsWith(' below zero') || rest.startsWith(' bajo cero')) return true
  return match.groups?.['minus'] !== undefined && scaled.test(unit)
}

/** "2 to 3.5 million": the magnitude of the second number applies to the first too. */
function withMagnitude(number: string, second: string): string {
  const magnitude =
    /(?:[ -](?:thousand|million|billion|trillion|crore|lakh|mil|millones|billones|mil millones)|[ -]?(?:bn|mn|trn|tn|cr))$/i.exec(
      second,
    )?.[0] ?? ''
  return /\p{L}/u.test(number) && !/^\p{L}+$/u.test(number) ? number : number + magnitude
}
