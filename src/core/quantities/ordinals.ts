import type { Span } from '../model/anchor'
import { datesAlong } from '../text/dates'
import { edge, quantityAt, type FoundQuantity } from './foundQuantity'
import type { NumberLanguage } from './numberLanguage'
import { matchesOf } from '../text/matches'
import { anyOf } from '../text/expressions'
import words from './words/ordinals.json'

const { english, spanish } = words
const inARow = '(?:consecutive|straight|successive)'
const ordinals = {
  en: new RegExp(
    String.raw`${edge}(?:(?<word>${english.join('|')}) (?<unit>${inARow}(?: [\p{L}]{2,15})?|time)|` +
      String.raw`(?<figure>\d{1,3})(?:st|nd|rd|th)(?: (?<noun>(?:${inARow} )?\p{Ll}[\p{L}-]{1,20}))?)` +
      String.raw`(?![\p{L}\p{N}-])`,
    'giu',
  ),
  es: new RegExp(
    String.raw`${edge}(?<word>(?:${spanish.join('|')})[oa]?) ` +
      String.raw`(?<unit>vez|[\p{L}]{2,15} (?:consecutiv[oa]|seguid[oa]))(?![\p{L}\p{N}])`,
    'giu',
  ),
}
const particle = new RegExp(`^${anyOf(words.particles)}$`, 'i')
const names = new Set(words.names)
const name = /^ \p{Lu}/u

/** "The third consecutive year", "finished 21st", "por tercera vez": the count an ordinal implies. */
export function* ordinalsIn(
  text: string,
  language: NumberLanguage,
  dates: readonly Span[],
): Generator<FoundQuantity> {
  const dateIn = datesAlong(dates)
  for (const match of matchesOf(ordinals[language], text)) {
    const { word, unit, figure, noun = '' } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    if (dateIn({ start, end })) continue
    if (word !== undefined) {
      yield quantityAt(text, start, end, placeOf(word.toLowerCase()), unit ?? '', false)
      continue
    }
    if (names.has(noun)) continue
    const counted = noun !== '' && !particle.test(noun) && !/^\p{Lu}/u.test(noun)
    const stop = counted ? end : end - (noun === '' ? 0 : noun.length + 1)
    const before = text.slice(Math.max(0, start - 8), start)
    if (name.test(text.slice(stop, stop + 2)) || (!counted && /\b(?:the|on) $/i.test(before))) continue
    yield quantityAt(text, start, stop, Number(figure), counted ? noun : '', false)
  }
}

function placeOf(word: string): number {
  const place = english.indexOf(word)
  return 2 + (place >= 0 ? place : spanish.findIndex((stem) => word.startsWith(stem)))
}
