import { approximators } from './approximation'
import { afterOf, edge, quantityAt, type FoundQuantity } from './foundQuantity'
import type { NumberLanguage } from './numberLanguage'
import { nounAfter } from './units/nouns'
import { matchesOf } from '../text/matches'

/** The least value of a plural: "dozens" are twelve or more. */
const worth: Readonly<Record<string, number>> = {
  ten: 10,
  dozen: 12,
  score: 20,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  decena: 10,
  docena: 12,
  ciento: 1e2,
  centenare: 1e2,
  mile: 1e3,
  millare: 1e3,
  millone: 1e6,
}

const big = 'hundred|thousand|million|billion|trillion'
const decenas = 'decena|docena|ciento|centenare|mile'
const crowds = {
  en: new RegExp(
    String.raw`${edge}(?:${approximators.en} )?` +
      `(?:(?:several|many|a few|a couple of) (?<few>dozen|${big})s?|` +
      `(?:(?<tens>ten|dozen|hundred|thousand)s of )?(?<many>dozen|score|${big})s)` +
      String.raw`(?![\p{L}\p{N}-])(?<of> of(?: the| its| his| their)?(?= ))?`,
    'giu',
  ),
  es: new RegExp(
    String.raw`${edge}(?:${approximators.es} )?(?:(?:varios|varias|algunos|algunas|muchos|muchas) )?` +
      `(?:(?<tens>${decenas})s de )?(?<many>${decenas}|millare|millone)s` +
      String.raw`(?![\p{L}\p{N}-])(?<of>(?= de(?![\p{L}])))?`,
    'giu',
  ),
}
const manner = /\b(?:in (?:the|their)|by the|a|por|percent|per|he|she|it) $/i

/** "Dozens of people", "hundreds of thousands", "several hundred", "miles de personas": always approximate. */
export function* crowdsIn(text: string, language: NumberLanguage): Generator<FoundQuantity> {
  for (const match of matchesOf(crowds[language], text)) {
    const { few, tens, many, of } = match.groups ?? {}
    const base = (few ?? many ?? '').toLowerCase()
    const end = match.index + match[0].length
    const after = afterOf(text, end)
    const unit = nounAfter(after, 0)
    if (of === undefined && base === 'score') continue
    if (!unit && manner.test(text.slice(Math.max(0, match.index - 9), match.index))) continue
    const value = (worth[base] ?? 1) * (tens === undefined ? 1 : (worth[tens.toLowerCase()] ?? 1))
    const stop = unit ? end + unit.length : end - (of?.length ?? 0)
    yield quantityAt(text, match.index, stop, value, unit?.unit ?? '', true)
  }
}

const digits = /(?<![\p{L}\p{N}])(?:(double|triple)[- ]digit|(?:dos|doble) dígitos?)(?![\p{L}])/giu

/** "Double-digit growth": ten or more, a hundred or more. */
export function* digitsIn(text: string): Generator<FoundQuantity> {
  for (const match of matchesOf(digits, text)) {
    const value = match[1]?.toLowerCase() === 'triple' ? 100 : 10
    yield quantityAt(text, match.index, match.index + match[0].length, value, '', true)
  }
}
