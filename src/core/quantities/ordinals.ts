import type { Span } from '../model/anchor'
import { datesAlong } from '../text/dates'
import { edge, quantityAt, type FoundQuantity } from './foundQuantity'
import type { NumberLanguage } from './numberLanguage'
import { matchesOf } from '../text/matches'

const english = 'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const spanish = 'segund tercer cuart quint sext séptim octav noven décim'.split(' ')

const ordinals = {
  en: new RegExp(
    String.raw`${edge}(?:(?<word>${english.join('|')}) (?<unit>(?:consecutive|straight|successive)(?: [\p{L}]{2,15})?|time)|(?<figure>\d{1,3})(?:st|nd|rd|th)(?: (?<noun>(?:consecutive |straight |successive )?\p{Ll}[\p{L}-]{1,20}))?)(?![\p{L}\p{N}-])`,
    'giu',
  ),
  es: new RegExp(
    String.raw`${edge}(?<word>(?:${spanish.join('|')})[oa]?) (?<unit>vez|[\p{L}]{2,15} (?:consecutiv[oa]|seguid[oa]))(?![\p{L}\p{N}])`,
    'giu',
  ),
}
const particle =
  /^(?:in|on|at|of|to|and|or|by|for|from|with|as|is|was|were|are|has|had|have|after|before|when|but|than|behind|overall|out|this|last|since|among|will|who|that)$/i
const name = /^ \p{Lu}/u

/** "The third consecutive year", "finished 21st", "por tercera vez": how many there have been. */
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
